package org.ironstock.tender.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.ironstock.platform.ProcessBean;
import org.ironstock.tender.procedure.ProcedureChoice;

/**
 * Service task "Onderhandelen uitsluiten" of {@code tenderUrgency}: from now on the tender cannot be negotiated without
 * notice. Writes {@code urgencyOutcome}.
 */
@ProcessBean("barNegotiation")
class BarNegotiation implements JavaDelegate {

    private final ProcedureChoice choice;

    BarNegotiation(ProcedureChoice choice) {
        this.choice = choice;
    }

    @Override
    public void execute(DelegateExecution execution) {
        choice.bar(TenderVariables.TENDER_ID.get(execution));
        TenderUrgencyVariables.URGENCY_OUTCOME.set(execution, TenderUrgencyVariables.UrgencyOutcome.BARRED);
    }
}
