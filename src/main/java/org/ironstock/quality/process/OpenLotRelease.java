package org.ironstock.quality.process;

import static org.ironstock.quality.process.LotReleaseVariables.LOT_ID;

import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.ironstock.platform.ProcessBean;
import org.ironstock.quality.application.LotPapers;
import org.ironstock.quality.domain.LotRelease;

/** Service task "Keuring openen" of {@code lotRelease}; writes the inputs of decision {@code requiredTests}. */
@ProcessBean("openLotRelease")
class OpenLotRelease implements JavaDelegate {

    private final LotPapers papers;

    OpenLotRelease(LotPapers papers) {
        this.papers = papers;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String lotId = LOT_ID.get(execution);
        String caseRef = Optional.ofNullable(execution.getProcessBusinessKey()).orElse(lotId);
        LotReleaseVariables.SUPPLIER_HISTORY.set(execution, papers.begin(lotId, caseRef));
        LotRelease lot = papers.lot(lotId);
        LotReleaseVariables.PRODUCT_CODE.set(execution, lot.productCode());
        LotReleaseVariables.RULES_DATE.set(execution, lot.rulesDate());
    }
}
