package org.ironstock.contract.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.ironstock.contract.application.ContractTransfers;
import org.ironstock.contract.process.ProductionContractVariables.IntakeOutcome;
import org.ironstock.platform.ProcessBean;

/** Service task "Verplichting vastleggen" of {@code contractIntake}; writes {@code intakeOutcome}. */
@ProcessBean("commitTransferredContract")
class CommitTransferredContract implements JavaDelegate {

    private final ContractTransfers transfers;

    CommitTransferredContract(ContractTransfers transfers) {
        this.transfers = transfers;
    }

    @Override
    public void execute(DelegateExecution execution) {
        transfers.commit(ProductionContractVariables.CONTRACT_ID.get(execution));
        ProductionContractVariables.INTAKE_OUTCOME.set(execution, IntakeOutcome.TAKEN_OVER);
    }
}
