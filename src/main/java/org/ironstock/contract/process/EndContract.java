package org.ironstock.contract.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.ironstock.contract.ending.ContractEndings;
import org.ironstock.platform.ProcessBean;

/** Service task "Einde vastleggen" of {@code productionContract}: its last day has passed, or it was dissolved. */
@ProcessBean("endContract")
class EndContract implements JavaDelegate {

    private final ContractEndings endings;

    EndContract(ContractEndings endings) {
        this.endings = endings;
    }

    @Override
    public void execute(DelegateExecution execution) {
        endings.end(ProductionContractVariables.CONTRACT_ID.get(execution));
    }
}
