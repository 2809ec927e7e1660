package org.ironstock.contract.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.ironstock.contract.application.ContractIntake;
import org.ironstock.platform.ProcessBean;

/** Service task "Onrechtmatigheid vaststellen" of {@code contractIntake}. */
@ProcessBean("declareContractUnlawful")
class DeclareContractUnlawful implements JavaDelegate {

    private final ContractIntake intake;

    DeclareContractUnlawful(ContractIntake intake) {
        this.intake = intake;
    }

    @Override
    public void execute(DelegateExecution execution) {
        intake.declareUnlawful(ProductionContractVariables.CONTRACT_ID.get(execution));
    }
}
