package org.ironstock.tender.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.ironstock.platform.ProcessBean;
import org.ironstock.tender.award.Contracting;

/** Service task "Verplichting vastleggen" of {@code tenderContracting}; writes {@code contractOutcome}. */
@ProcessBean("registerCommitment")
class RegisterCommitment implements JavaDelegate {

    private final Contracting contracting;

    RegisterCommitment(Contracting contracting) {
        this.contracting = contracting;
    }

    @Override
    public void execute(DelegateExecution execution) {
        contracting.conclude(TenderVariables.TENDER_ID.get(execution));
        TenderAwardVariables.CONTRACT_OUTCOME.set(execution, TenderAwardVariables.ContractOutcome.CONCLUDED);
    }
}
