package org.ironstock.contract.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.ironstock.contract.ending.ContractEndings;
import org.ironstock.platform.ProcessBean;

/** Service task "Toetsen of contract is geëindigd" of {@code productionContract}; writes {@code contractOver}. */
@ProcessBean("weighContractEnd")
class WeighContractEnd implements JavaDelegate {

    private final ContractEndings endings;

    WeighContractEnd(ContractEndings endings) {
        this.endings = endings;
    }

    @Override
    public void execute(DelegateExecution execution) {
        ProductionContractVariables.CONTRACT_OVER.set(
                execution, endings.over(ProductionContractVariables.CONTRACT_ID.get(execution)));
    }
}
