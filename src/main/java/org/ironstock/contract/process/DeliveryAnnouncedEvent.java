package org.ironstock.contract.process;

import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.RuntimeService;
import org.ironstock.contract.domain.Delivery;
import org.ironstock.contract.order.Deliveries;
import org.ironstock.intake.EventHandler;
import org.ironstock.intake.EventReader;
import org.ironstock.intake.EventRefused;
import org.ironstock.shared.Finding;
import org.ironstock.shared.Quantity;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Event {@code contract.delivery-announced}: goods of a confirmed order are on their way. */
@Component
class DeliveryAnnouncedEvent implements EventHandler {

    private static final String DELIVERY_ANNOUNCED = "contract.delivery-announced";

    private final Deliveries deliveries;
    private final EventReader events;
    private final RuntimeService runtime;

    DeliveryAnnouncedEvent(Deliveries deliveries, EventReader events, RuntimeService runtime) {
        this.deliveries = deliveries;
        this.events = events;
        this.runtime = runtime;
    }

    @Override
    public String eventName() {
        return DELIVERY_ANNOUNCED;
    }

    @Override
    public String dataSchema() {
        return "events/contract.delivery-announced.v1.json";
    }

    @Override
    public Reach handle(InboundEvent event) {
        Content content = events.read(event, Content.class);
        List<Delivery.Lot> lots =
                content.lots().stream().map(Content.Batch::lot).toList();
        List<Finding> faults = deliveries.faults(content.orderId(), content.reference(), lots);
        if (!faults.isEmpty()) {
            throw new EventRefused(faults);
        }
        String id = deliveries.announce(
                content.orderId(),
                content.reference(),
                EventReader.day("expectedOn", content.expectedOn()),
                lots,
                event.client());
        runtime.createMessageCorrelation(DELIVERY_ANNOUNCED)
                .processInstanceBusinessKey(content.orderId())
                .setVariable(OrderDeliveryVariables.DELIVERY_ID.name(), OrderDeliveryVariables.DELIVERY_ID.toEngine(id))
                .correlateStartMessage();
        return Reach.reached("order", content.orderId());
    }

    /** Data of the event, as its schema describes. */
    private record Content(String orderId, String reference, String expectedOn, List<Batch> lots) {

        private record Batch(
                String supplierLot, long quantity, @Nullable String producedOn, String expiresOn) {

            Delivery.Lot lot() {
                return new Delivery.Lot(
                        Optional.empty(),
                        supplierLot,
                        Optional.ofNullable(producedOn).map(day -> EventReader.day("producedOn", day)),
                        EventReader.day("expiresOn", expiresOn),
                        Quantity.of(quantity));
            }
        }
    }
}
