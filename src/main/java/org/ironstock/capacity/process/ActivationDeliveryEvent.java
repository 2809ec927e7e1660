package org.ironstock.capacity.process;

import java.util.List;
import org.ironstock.capacity.activation.ActivationSenders;
import org.ironstock.contract.Deliveries;
import org.ironstock.contract.DeliveryAnnouncement;
import org.ironstock.intake.EventHandler;
import org.ironstock.intake.EventReader;
import org.ironstock.intake.EventRefused;
import org.springframework.stereotype.Component;

/** Event {@code capacity.delivery-announced}: goods of an activation are on their way. */
@Component
class ActivationDeliveryEvent implements EventHandler {

    private final Deliveries deliveries;
    private final ActivationSenders senders;
    private final EventReader events;

    ActivationDeliveryEvent(Deliveries deliveries, ActivationSenders senders, EventReader events) {
        this.deliveries = deliveries;
        this.senders = senders;
        this.events = events;
    }

    @Override
    public String eventName() {
        return "capacity.delivery-announced";
    }

    @Override
    public String dataSchema() {
        return "events/capacity.delivery-announced.v1.json";
    }

    @Override
    public boolean fromSuppliers() {
        return true;
    }

    @Override
    public Reach handle(InboundEvent event) {
        Content content = events.read(event, Content.class);
        EventRefused.unlessEmpty(senders.faults(content.activationId(), event.supplier(), event.client(), eventName()));
        DeliveryAnnouncement announced = content.announcement();
        EventRefused.unlessEmpty(deliveries.faults(announced));
        deliveries.announce(announced, event.client());
        return Reach.reached("activation", content.activationId());
    }

    /** Data of the event, as its schema describes. */
    private record Content(
            String activationId, String reference, String expectedOn, List<DeliveryAnnouncement.Batch> lots) {

        DeliveryAnnouncement announcement() {
            return DeliveryAnnouncement.stated(activationId, reference, expectedOn, lots);
        }
    }
}
