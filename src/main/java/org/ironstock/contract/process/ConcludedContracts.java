package org.ironstock.contract.process;

import org.camunda.bpm.engine.RuntimeService;
import org.ironstock.contract.application.FrameworkContracts;
import org.ironstock.tender.FrameworkContractSigned;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Hears that a tender concluded a contract and starts its process {@code productionContract}. Row and process begin in the
 * transaction that concludes the contract; whatever follows is a job of its own.
 */
@Component
class ConcludedContracts {

    private static final String CONTRACT_CONCLUDED = "contract.concluded";

    private final FrameworkContracts frameworks;
    private final RuntimeService runtime;

    ConcludedContracts(FrameworkContracts frameworks, RuntimeService runtime) {
        this.frameworks = frameworks;
        this.runtime = runtime;
    }

    @EventListener
    void concluded(FrameworkContractSigned contract) {
        if (!frameworks.take(contract)) {
            return;
        }
        runtime.createMessageCorrelation(CONTRACT_CONCLUDED)
                .processInstanceBusinessKey(contract.contractId())
                .setVariable(
                        ProductionContractVariables.CONTRACT_ID.name(),
                        ProductionContractVariables.CONTRACT_ID.toEngine(contract.contractId()))
                .correlateStartMessage();
    }
}
