package org.ironstock.capacity.process;

import java.util.List;
import org.ironstock.capacity.activation.ActivationOrders.Effect;
import org.ironstock.capacity.activation.ActivationSenders;
import org.ironstock.intake.EventHandler;
import org.ironstock.intake.EventReader;
import org.ironstock.intake.EventRefused;
import org.ironstock.shared.Finding;
import org.springframework.stereotype.Component;

/** Event {@code capacity.activation-confirmed}: the supplier confirms an activation order. */
@Component
class ActivationConfirmedEvent implements EventHandler {

    private final ActivationDesk desk;
    private final ActivationSenders senders;
    private final EventReader events;

    ActivationConfirmedEvent(ActivationDesk desk, ActivationSenders senders, EventReader events) {
        this.desk = desk;
        this.senders = senders;
        this.events = events;
    }

    @Override
    public String eventName() {
        return ActivationDesk.CONFIRMED;
    }

    @Override
    public String dataSchema() {
        return "events/capacity.activation-confirmed.v1.json";
    }

    @Override
    public boolean fromSuppliers() {
        return true;
    }

    @Override
    public Reach handle(InboundEvent event) {
        Content content = events.read(event, Content.class);
        EventRefused.unlessEmpty(senders.faults(content.activationId(), event.supplier(), event.client(), eventName()));
        if (desk.confirm(content.activationId(), event.client()) == Effect.NOT_OPEN) {
            throw new EventRefused(List.of(Finding.of(
                    "ACTIVATION_NOT_OFFERED",
                    "activationId",
                    "Activering %s wacht niet op een bevestiging.".formatted(content.activationId()))));
        }
        return Reach.reached("activation", content.activationId());
    }

    /** Data of the event, as its schema describes. */
    private record Content(String activationId) {}
}
