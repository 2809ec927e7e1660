package org.ironstock.capacity.process;

import java.util.List;
import java.util.Optional;
import org.ironstock.capacity.activation.ActivationOrders.Effect;
import org.ironstock.capacity.domain.Activation;
import org.ironstock.capacity.persistence.ActivationRows;
import org.ironstock.intake.EventHandler;
import org.ironstock.intake.EventReader;
import org.ironstock.intake.EventRefused;
import org.ironstock.shared.Finding;
import org.springframework.stereotype.Component;

/** Event {@code capacity.activation-confirmed}: the supplier confirms an activation order. */
@Component
class ActivationConfirmedEvent implements EventHandler {

    private final ActivationDesk desk;
    private final ActivationRows rows;
    private final EventReader events;

    ActivationConfirmedEvent(ActivationDesk desk, ActivationRows rows, EventReader events) {
        this.desk = desk;
        this.rows = rows;
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
    public Reach handle(InboundEvent event) {
        Content content = events.read(event, Content.class);
        Optional<Activation> activation = rows.find(content.activationId());
        if (activation.isEmpty()) {
            throw new EventRefused(List.of(Finding.of(
                    "ACTIVATION_UNKNOWN",
                    "activationId",
                    "Er is geen activering %s.".formatted(content.activationId()))));
        }
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
