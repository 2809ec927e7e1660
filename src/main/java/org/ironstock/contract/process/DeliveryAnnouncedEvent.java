package org.ironstock.contract.process;

import java.util.List;
import org.ironstock.contract.Deliveries;
import org.ironstock.contract.DeliveryAnnouncement;
import org.ironstock.contract.order.OrderSenders;
import org.ironstock.intake.EventHandler;
import org.ironstock.intake.EventReader;
import org.ironstock.intake.EventRefused;
import org.springframework.stereotype.Component;

/** Event {@code contract.delivery-announced}: the supplier of a confirmed order has goods on their way. */
@Component
class DeliveryAnnouncedEvent implements EventHandler {

    private final Deliveries deliveries;
    private final OrderSenders senders;
    private final EventReader events;

    DeliveryAnnouncedEvent(Deliveries deliveries, OrderSenders senders, EventReader events) {
        this.deliveries = deliveries;
        this.senders = senders;
        this.events = events;
    }

    @Override
    public String eventName() {
        return DeliveryStarter.DELIVERY_ANNOUNCED;
    }

    @Override
    public String dataSchema() {
        return "events/contract.delivery-announced.v1.json";
    }

    @Override
    public boolean fromSuppliers() {
        return true;
    }

    @Override
    public Reach handle(InboundEvent event) {
        DeliveryAnnouncement announced = events.read(event, Content.class).announcement();
        EventRefused.unlessEmpty(senders.faults(announced.orderRef(), event.supplier(), event.client(), eventName()));
        EventRefused.unlessEmpty(deliveries.faults(announced));
        deliveries.announce(announced, event.client());
        return Reach.reached("order", announced.orderRef());
    }

    /** Data of the event, as its schema describes. */
    private record Content(String orderId, String reference, String expectedOn, List<DeliveryAnnouncement.Batch> lots) {

        DeliveryAnnouncement announcement() {
            return DeliveryAnnouncement.stated(orderId, reference, expectedOn, lots);
        }
    }
}
