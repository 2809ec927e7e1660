package org.ironstock.contract.process;

import java.util.List;
import org.ironstock.contract.order.OrderAnswers;
import org.ironstock.contract.persistence.OrderRows;
import org.ironstock.intake.EventHandler;
import org.ironstock.intake.EventReader;
import org.ironstock.intake.EventRefused;
import org.ironstock.shared.Finding;
import org.springframework.stereotype.Component;

/** Event {@code contract.order-cancelled}: who asked for an order takes it back before the supplier confirmed. */
@Component
class OrderCancelledEvent implements EventHandler {

    private final OrderDesk desk;
    private final OrderAnswers answers;
    private final OrderRows orders;
    private final EventReader events;

    OrderCancelledEvent(OrderDesk desk, OrderAnswers answers, OrderRows orders, EventReader events) {
        this.desk = desk;
        this.answers = answers;
        this.orders = orders;
        this.events = events;
    }

    @Override
    public String eventName() {
        return OrderDesk.ORDER_CANCELLED;
    }

    @Override
    public String dataSchema() {
        return "events/contract.order-cancelled.v1.json";
    }

    @Override
    public Reach handle(InboundEvent event) {
        Content content = events.read(event, Content.class);
        if (orders.find(content.orderId()).isEmpty()) {
            throw new EventRefused(List.of(
                    Finding.of("ORDER_UNKNOWN", "orderId", "Er is geen order %s.".formatted(content.orderId()))));
        }
        answers.mayNotCancel(content.orderId(), event.client()).ifPresent(fault -> {
            throw new EventRefused(List.of(fault));
        });
        desk.cancel(content.orderId(), content.reason(), event.client());
        return Reach.reached("order", content.orderId());
    }

    /** Data of the event, as its schema describes. */
    private record Content(String orderId, String reason) {}
}
