package org.ironstock.contract.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.ironstock.contract.application.ContractIntake;
import org.ironstock.platform.ProcessBean;

/** Service task "Herinneren aan herstel" of {@code contractIntake}. */
@ProcessBean("remindContractRepair")
class RemindContractRepair implements JavaDelegate {

    private final ContractIntake intake;

    RemindContractRepair(ContractIntake intake) {
        this.intake = intake;
    }

    @Override
    public void execute(DelegateExecution execution) {
        intake.remind(ProductionContractVariables.CONTRACT_ID.get(execution));
    }
}
