package org.ironstock.tender.process;

import java.util.List;
import org.camunda.bpm.engine.RuntimeService;
import org.ironstock.intake.EventHandler;
import org.ironstock.intake.EventRefused;
import org.ironstock.shared.Finding;
import org.ironstock.tender.dispute.Withdrawals;
import org.springframework.stereotype.Component;

/** Event {@code tender.withdrawal-requested}: an outside system asks to withdraw a tender. */
@Component
class TenderWithdrawalRequested implements EventHandler {

    private static final String EVENT = "tender.withdrawal-requested";

    private final Withdrawals withdrawals;
    private final RuntimeService runtime;

    TenderWithdrawalRequested(Withdrawals withdrawals, RuntimeService runtime) {
        this.withdrawals = withdrawals;
        this.runtime = runtime;
    }

    @Override
    public String eventName() {
        return EVENT;
    }

    @Override
    public String dataSchema() {
        return "events/tender.withdrawal-requested.v1.json";
    }

    @Override
    public Reach handle(InboundEvent event) {
        String tenderId = event.data().get("tenderId").asText();
        List<Finding> faults = withdrawals.faults(tenderId);
        if (!faults.isEmpty()) {
            throw new EventRefused(faults);
        }
        withdrawals.ask(tenderId, event.client(), event.data().get("reason").asText());
        runtime.createMessageCorrelation(EVENT)
                .processInstanceBusinessKey(tenderId)
                .setVariable(TenderVariables.TENDER_ID.name(), tenderId)
                .correlateStartMessage();
        return Reach.started("tenderWithdrawal", tenderId);
    }
}
