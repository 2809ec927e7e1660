package org.ironstock.capacity.process;

import org.ironstock.capacity.activation.ActivationEnding;
import org.ironstock.capacity.activation.ActivationEnding.Stop;
import org.ironstock.intake.EventHandler;
import org.ironstock.intake.EventReader;
import org.ironstock.intake.EventRefused;
import org.springframework.stereotype.Component;

/** Event {@code capacity.activation-stop-requested}: the crisis side ends an activation. */
@Component
class ActivationStopRequestedEvent implements EventHandler {

    private final ActivationDesk desk;
    private final ActivationEnding ending;
    private final EventReader events;

    ActivationStopRequestedEvent(ActivationDesk desk, ActivationEnding ending, EventReader events) {
        this.desk = desk;
        this.ending = ending;
        this.events = events;
    }

    @Override
    public String eventName() {
        return ActivationDesk.STOP_REQUESTED;
    }

    @Override
    public String dataSchema() {
        return "events/capacity.activation-stop-requested.v1.json";
    }

    @Override
    public Reach handle(InboundEvent event) {
        Content content = events.read(event, Content.class);
        EventRefused.unlessEmpty(ending.faults(content.activationId(), content.stop()));
        desk.stop(content.activationId(), content.stop(), content.reason(), event.client());
        return Reach.reached("activation", content.activationId());
    }

    /** Data of the event, as its schema describes. */
    private record Content(String activationId, Stop stop, String reason) {}
}
