package org.ironstock.capacity.process;

import java.util.Optional;
import java.util.UUID;
import org.ironstock.capacity.activation.ActivationRequests;
import org.ironstock.capacity.domain.ActivationRequest;
import org.ironstock.intake.EventHandler;
import org.ironstock.intake.EventReader;
import org.ironstock.intake.EventRefused;
import org.ironstock.shared.Quantity;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Event {@code capacity.activation-requested}: the crisis side asks to activate a line. */
@Component
class ActivationRequestedEvent implements EventHandler {

    private final ActivationDesk desk;
    private final ActivationRequests requests;
    private final EventReader events;

    ActivationRequestedEvent(ActivationDesk desk, ActivationRequests requests, EventReader events) {
        this.desk = desk;
        this.requests = requests;
        this.events = events;
    }

    @Override
    public String eventName() {
        return ActivationDesk.REQUESTED;
    }

    @Override
    public String dataSchema() {
        return "events/capacity.activation-requested.v1.json";
    }

    @Override
    public Reach handle(InboundEvent event) {
        Content content = events.read(event, Content.class);
        ActivationRequest request = content.request(event.client());
        EventRefused.unlessEmpty(requests.faults(request));
        return Reach.started("activation", desk.request(request));
    }

    /** Data of the event, as its schema describes. */
    private record Content(
            String lineId,
            long piecesPerMonth,
            int months,
            String startsOn,
            @Nullable String decisionReference,
            @Nullable String decisionDocument) {

        ActivationRequest request(String client) {
            return new ActivationRequest(
                    lineId,
                    Quantity.of(piecesPerMonth),
                    months,
                    EventReader.day("startsOn", startsOn),
                    decisionReference == null ? "" : decisionReference.strip(),
                    Optional.ofNullable(decisionDocument).map(UUID::fromString),
                    client);
        }
    }
}
