package org.ironstock.tender.process;

import org.camunda.bpm.engine.RuntimeService;
import org.ironstock.tender.fairness.BidderAnswered;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Ends the wait of {@code tenderBidderRequest} once everybody who was asked has answered; without a wait it does nothing. */
@Component
class WakeWhenAnswered {

    private static final String MESSAGE = "bidders.answered";

    private final RuntimeService runtime;

    WakeWhenAnswered(RuntimeService runtime) {
        this.runtime = runtime;
    }

    @EventListener
    void on(BidderAnswered answered) {
        runtime.createMessageCorrelation(MESSAGE)
                .processInstanceBusinessKey(answered.tenderId())
                .processInstanceVariableEquals(
                        TenderBidderRequestVariables.REQUEST_KIND.name(),
                        answered.kind().name())
                .correlateAll();
    }
}
