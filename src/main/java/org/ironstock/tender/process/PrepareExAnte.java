package org.ironstock.tender.process;

import java.util.Optional;
import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.ironstock.platform.ProcessBean;
import org.ironstock.tender.award.ExAnte;

/**
 * Service task "Aankondiging vooraf voorbereiden" of {@code tenderExAnte}; writes {@code exAnteWanted} and {@code
 * exAnteNoticeId}.
 */
@ProcessBean("prepareExAnte")
class PrepareExAnte implements JavaDelegate {

    private final ExAnte exAnte;

    PrepareExAnte(ExAnte exAnte) {
        this.exAnte = exAnte;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Optional<UUID> notice = exAnte.prepare(TenderVariables.TENDER_ID.get(execution));
        TenderExAnteVariables.EX_ANTE_WANTED.set(execution, notice.isPresent());
        TenderExAnteVariables.EX_ANTE_NOTICE_ID.set(
                execution, notice.map(UUID::toString).orElse(""));
    }
}
