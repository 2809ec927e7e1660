package org.ironstock.contract.process;

import java.util.List;
import org.camunda.bpm.engine.RuntimeService;
import org.ironstock.contract.watch.MediumTermNeeds;
import org.ironstock.intake.EventHandler;
import org.ironstock.intake.EventReader;
import org.ironstock.intake.EventRefused;
import org.ironstock.shared.Finding;
import org.ironstock.shared.Quantity;
import org.springframework.stereotype.Component;

/** Event {@code contract.medium-term-need}: production is needed that no running contract gives. */
@Component
class MediumTermNeedEvent implements EventHandler {

    private static final String EVENT = "contract.medium-term-need";

    private final MediumTermNeeds needs;
    private final EventReader events;
    private final RuntimeService runtime;

    MediumTermNeedEvent(MediumTermNeeds needs, EventReader events, RuntimeService runtime) {
        this.needs = needs;
        this.events = events;
        this.runtime = runtime;
    }

    @Override
    public String eventName() {
        return EVENT;
    }

    @Override
    public String dataSchema() {
        return "events/contract.medium-term-need.v1.json";
    }

    @Override
    public Reach handle(InboundEvent event) {
        MediumTermNeeds.Wish wish = events.read(event, Content.class).wish();
        List<Finding> faults = needs.faults(wish);
        if (!faults.isEmpty()) {
            throw new EventRefused(faults);
        }
        String id = needs.receive(wish, event.client());
        runtime.createMessageCorrelation(EVENT)
                .processInstanceBusinessKey(id)
                .setVariable(MediumTermNeedVariables.NEED_ID.name(), id)
                .correlateStartMessage();
        return Reach.started("need", id);
    }

    /** Data of the event, as its schema describes. */
    private record Content(String productCode, long monthlyQuantity, String needBy, int termMonths, String reason) {

        MediumTermNeeds.Wish wish() {
            return new MediumTermNeeds.Wish(
                    productCode, Quantity.of(monthlyQuantity), EventReader.day("needBy", needBy), termMonths, reason);
        }
    }
}
