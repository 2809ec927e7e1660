package org.ironstock.tender.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.ironstock.platform.ProcessBean;
import org.ironstock.tender.award.ExAnte;

/** Service task "Wachttermijn berekenen" of {@code tenderExAnte}; writes {@code exAntePassedAt}. */
@ProcessBean("startExAnteTerm")
class StartExAnteTerm implements JavaDelegate {

    private final ExAnte exAnte;

    StartExAnteTerm(ExAnte exAnte) {
        this.exAnte = exAnte;
    }

    @Override
    public void execute(DelegateExecution execution) {
        TenderExAnteVariables.EX_ANTE_PASSED_AT.set(
                execution,
                exAnte.startTerm(TenderVariables.TENDER_ID.get(execution)).plusSeconds(1));
    }
}
