package org.ironstock.tender.process;

import static org.ironstock.tender.process.TenderVariables.TENDER_ID;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.ironstock.platform.ProcessBean;
import org.ironstock.tender.vault.BidOpening;

/**
 * Service task "Eerste opener laten vervallen" of {@code tenderOpening}: the second opener did not come within ten
 * minutes, so the first must act anew.
 */
@ProcessBean("lapseOpening")
class LapseOpening implements JavaDelegate {

    private final BidOpening opening;

    LapseOpening(BidOpening opening) {
        this.opening = opening;
    }

    @Override
    public void execute(DelegateExecution execution) {
        opening.lapse(TENDER_ID.get(execution));
    }
}
