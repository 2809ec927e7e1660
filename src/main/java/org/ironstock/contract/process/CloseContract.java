package org.ironstock.contract.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.ironstock.contract.application.RunningContracts;
import org.ironstock.platform.ProcessBean;

/** Service task "Contract afsluiten" of {@code productionContract}. */
@ProcessBean("closeContract")
class CloseContract implements JavaDelegate {

    private final RunningContracts contracts;

    CloseContract(RunningContracts contracts) {
        this.contracts = contracts;
    }

    @Override
    public void execute(DelegateExecution execution) {
        contracts.close(ProductionContractVariables.CONTRACT_ID.get(execution));
    }
}
