package org.ironstock.contract.process;

import org.camunda.bpm.engine.RuntimeService;
import org.ironstock.contract.late.DefaultSuspected;
import org.ironstock.platform.Unrestricted;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Starts the process about a supplier that may be in default, in the transaction that found the ground. */
@Component
class ContractDefaultStarter {

    /** Message of the start event. */
    private static final String DEFAULT_SUSPECTED = "contract.default-suspected";

    private final RuntimeService runtime;
    private final Unrestricted unrestricted;

    ContractDefaultStarter(RuntimeService runtime, Unrestricted unrestricted) {
        this.runtime = runtime;
        this.unrestricted = unrestricted;
    }

    @EventListener
    void suspected(DefaultSuspected found) {
        unrestricted.run(() -> start(found));
    }

    private void start(DefaultSuspected found) {
        runtime.createMessageCorrelation(DEFAULT_SUSPECTED)
                .processInstanceBusinessKey(found.contractId())
                .setVariable(
                        ProductionContractVariables.CONTRACT_ID.name(),
                        ProductionContractVariables.CONTRACT_ID.toEngine(found.contractId()))
                .setVariable(
                        ContractDefaultVariables.DEFAULT_ID.name(),
                        ContractDefaultVariables.DEFAULT_ID.toEngine(found.defaultId()))
                .setVariable(
                        ContractDefaultVariables.TERMINATION_OPTION.name(),
                        ContractDefaultVariables.TERMINATION_OPTION.toEngine(!found.curable()))
                .correlateStartMessage();
    }
}
