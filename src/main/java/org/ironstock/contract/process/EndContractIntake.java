package org.ironstock.contract.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.ironstock.contract.application.ContractTransfers;
import org.ironstock.contract.process.ProductionContractVariables.IntakeOutcome;
import org.ironstock.platform.ProcessBean;

/** Service task "Overname beëindigen" of {@code contractIntake}; writes {@code intakeOutcome}. */
@ProcessBean("endContractIntake")
class EndContractIntake implements JavaDelegate {

    private final ContractTransfers transfers;

    EndContractIntake(ContractTransfers transfers) {
        this.transfers = transfers;
    }

    @Override
    public void execute(DelegateExecution execution) {
        transfers.notTakenOver(ProductionContractVariables.CONTRACT_ID.get(execution));
        ProductionContractVariables.INTAKE_OUTCOME.set(execution, IntakeOutcome.NOT_TAKEN_OVER);
    }
}
