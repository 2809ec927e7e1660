package org.ironstock.contract.process;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.ironstock.contract.domain.OrderRequest;
import org.ironstock.contract.order.OrderRequests;
import org.ironstock.intake.EventHandler;
import org.ironstock.intake.EventReader;
import org.ironstock.intake.EventRefused;
import org.ironstock.shared.Finding;
import org.ironstock.shared.Quantity;
import org.ironstock.shared.UnitPrice;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Event {@code contract.order-requested}: an outside system asks for a follow-up order under a running contract. */
@Component
class OrderRequestedEvent implements EventHandler {

    private final OrderDesk desk;
    private final OrderRequests requests;
    private final EventReader events;

    OrderRequestedEvent(OrderDesk desk, OrderRequests requests, EventReader events) {
        this.desk = desk;
        this.requests = requests;
        this.events = events;
    }

    @Override
    public String eventName() {
        return OrderDesk.ORDER_REQUESTED;
    }

    @Override
    public String dataSchema() {
        return "events/contract.order-requested.v1.json";
    }

    @Override
    public Reach handle(InboundEvent event) {
        OrderRequest request = events.read(event, Content.class).request(event.client());
        List<Finding> faults = requests.faults(request);
        if (!faults.isEmpty()) {
            throw new EventRefused(faults);
        }
        return Reach.started("order", desk.request(request));
    }

    /** Data of the event, as its schema describes. */
    private record Content(
            String contractId,
            String productCode,
            long quantity,
            String unitPrice,
            @Nullable String forecastReference,
            String neededBy,
            @Nullable String pool) {

        OrderRequest request(String client) {
            return new OrderRequest(
                    contractId,
                    productCode,
                    Quantity.of(quantity),
                    new UnitPrice(new BigDecimal(unitPrice)),
                    forecastReference == null ? "" : forecastReference.strip(),
                    EventReader.day("neededBy", neededBy),
                    Optional.ofNullable(pool),
                    client);
        }
    }
}
