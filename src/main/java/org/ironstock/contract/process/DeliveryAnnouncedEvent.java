package org.ironstock.contract.process;

import java.util.List;
import org.ironstock.contract.Deliveries;
import org.ironstock.contract.DeliveryAnnouncement;
import org.ironstock.contract.order.OrderGoods;
import org.ironstock.intake.EventHandler;
import org.ironstock.intake.EventReader;
import org.ironstock.intake.EventRefused;
import org.ironstock.shared.Finding;
import org.springframework.stereotype.Component;

/** Event {@code contract.delivery-announced}: goods of a confirmed order are on their way. */
@Component
class DeliveryAnnouncedEvent implements EventHandler {

    private final Deliveries deliveries;
    private final OrderGoods orders;
    private final EventReader events;

    DeliveryAnnouncedEvent(Deliveries deliveries, OrderGoods orders, EventReader events) {
        this.deliveries = deliveries;
        this.orders = orders;
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
    public Reach handle(InboundEvent event) {
        DeliveryAnnouncement announced = events.read(event, Content.class).announcement();
        if (!orders.knows(announced.orderRef())) {
            throw new EventRefused(List.of(Finding.of(
                    "DELIVERY_ORDER_UNKNOWN", "orderId", "Er is geen order %s.".formatted(announced.orderRef()))));
        }
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
