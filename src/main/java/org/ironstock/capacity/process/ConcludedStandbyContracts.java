package org.ironstock.capacity.process;

import org.camunda.bpm.engine.RuntimeService;
import org.ironstock.capacity.application.StandbyContracts;
import org.ironstock.tender.FrameworkContractSigned;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Hears that a tender concluded a contract for capacity that stands by, and has its lines registered. */
@Component
class ConcludedStandbyContracts {

    /** Message of the start event. */
    private static final String CONTRACT_CONCLUDED = "capacity.contract-concluded";

    private final StandbyContracts contracts;
    private final RuntimeService runtime;

    ConcludedStandbyContracts(StandbyContracts contracts, RuntimeService runtime) {
        this.contracts = contracts;
        this.runtime = runtime;
    }

    @EventListener
    void concluded(FrameworkContractSigned contract) {
        if (!contracts.take(contract)) {
            return;
        }
        runtime.createMessageCorrelation(CONTRACT_CONCLUDED)
                .processInstanceBusinessKey(contract.contractId())
                .setVariable(
                        StandbyRegistrationVariables.STANDBY_CONTRACT_ID.name(),
                        StandbyRegistrationVariables.STANDBY_CONTRACT_ID.toEngine(contract.contractId()))
                .correlateStartMessage();
    }
}
