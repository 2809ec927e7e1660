package org.ironstock.tender.process;

import java.util.List;
import org.camunda.bpm.engine.RuntimeService;
import org.ironstock.intake.EventHandler.InboundEvent;
import org.ironstock.intake.EventHandler.Reach;
import org.ironstock.intake.EventRefused;
import org.ironstock.shared.Finding;
import org.ironstock.tender.award.Contracting;
import org.ironstock.tender.domain.Contract;
import org.springframework.stereotype.Component;

/** What the supplier answers to an offered contract: found by its id, and handed to the case that waits for it. */
@Component
class ContractAnswers {

    private final Contracting contracting;
    private final RuntimeService runtime;

    ContractAnswers(Contracting contracting, RuntimeService runtime) {
        this.contracting = contracting;
        this.runtime = runtime;
    }

    /** @throws EventRefused when there is no contract with the id that the event names */
    Contract contractOf(InboundEvent event) {
        String contractId = event.data().get("contractId").asText();
        return contracting
                .find(contractId)
                .orElseThrow(() -> new EventRefused(List.of(Finding.of(
                        "CONTRACT_UNKNOWN", "contractId", "Contract %s bestaat niet.".formatted(contractId)))));
    }

    /** Does what the answer means and lets the case go on, or parks the event until the case waits for it. */
    Reach deliver(String eventName, Contract contract, Runnable meaning) {
        if (!waiting(eventName, contract.tenderId())) {
            return Reach.notYet("tender", contract.tenderId());
        }
        meaning.run();
        runtime.createMessageCorrelation(eventName)
                .processInstanceBusinessKey(contract.tenderId())
                .correlate();
        return Reach.reached("tender", contract.tenderId());
    }

    /** Asked first: a failed correlation would roll back the ledger row with it. */
    private boolean waiting(String eventName, String tenderId) {
        return runtime.createExecutionQuery()
                        .messageEventSubscriptionName(eventName)
                        .processInstanceBusinessKey(tenderId)
                        .count()
                == 1;
    }
}
