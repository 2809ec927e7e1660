package org.ironstock.capacity.process;

import java.util.List;
import java.util.Optional;
import org.ironstock.capacity.activation.ActivationDeliveries;
import org.ironstock.capacity.domain.ActivationDelivery;
import org.ironstock.intake.EventHandler;
import org.ironstock.intake.EventReader;
import org.ironstock.intake.EventRefused;
import org.ironstock.shared.Quantity;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Event {@code capacity.delivery-announced}: goods of an activation are on their way. */
@Component
class ActivationDeliveryEvent implements EventHandler {

    private final ActivationDesk desk;
    private final ActivationDeliveries deliveries;
    private final EventReader events;

    ActivationDeliveryEvent(ActivationDesk desk, ActivationDeliveries deliveries, EventReader events) {
        this.desk = desk;
        this.deliveries = deliveries;
        this.events = events;
    }

    @Override
    public String eventName() {
        return ActivationDesk.DELIVERY_ANNOUNCED;
    }

    @Override
    public String dataSchema() {
        return "events/capacity.delivery-announced.v1.json";
    }

    @Override
    public Reach handle(InboundEvent event) {
        Content content = events.read(event, Content.class);
        List<ActivationDelivery.Lot> lots =
                content.lots().stream().map(Content.Batch::lot).toList();
        EventRefused.unlessEmpty(deliveries.faults(content.activationId(), content.reference(), lots));
        desk.announce(
                content.activationId(),
                content.reference(),
                EventReader.day("expectedOn", content.expectedOn()),
                lots,
                event.client());
        return Reach.reached("activation", content.activationId());
    }

    /** Data of the event, as its schema describes. */
    private record Content(String activationId, String reference, String expectedOn, List<Batch> lots) {

        private record Batch(
                String supplierLot, long quantity, @Nullable String producedOn, String expiresOn) {

            ActivationDelivery.Lot lot() {
                return new ActivationDelivery.Lot(
                        Optional.empty(),
                        supplierLot,
                        Optional.ofNullable(producedOn).map(day -> EventReader.day("producedOn", day)),
                        EventReader.day("expiresOn", expiresOn),
                        Quantity.of(quantity));
            }
        }
    }
}
