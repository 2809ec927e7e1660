package org.ironstock.contract.process;

import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.ironstock.contract.ending.ContractEndings;
import org.ironstock.platform.ProcessBean;

/** Service task "Verlenging vragen" of {@code productionContract}: starts {@code modification} with a later last day. */
@ProcessBean("askExtension")
class AskExtension implements JavaDelegate {

    private final ContractEndings endings;
    private final RuntimeService runtime;

    AskExtension(ContractEndings endings, RuntimeService runtime) {
        this.endings = endings;
        this.runtime = runtime;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String contractId = ProductionContractVariables.CONTRACT_ID.get(execution);
        String modificationId = endings.askExtension(contractId);
        runtime.createMessageCorrelation(ModificationRequestedEvent.EVENT)
                .processInstanceBusinessKey(contractId)
                .setVariable(ProductionContractVariables.CONTRACT_ID.name(), contractId)
                .setVariable(ModificationVariables.MODIFICATION_ID.name(), modificationId)
                .correlateStartMessage();
    }
}
