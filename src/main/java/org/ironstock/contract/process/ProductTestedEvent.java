package org.ironstock.contract.process;

import java.util.List;
import org.ironstock.contract.order.OrderGroundsDesk;
import org.ironstock.contract.persistence.OrderGrounds.ProductTest;
import org.ironstock.intake.EventHandler;
import org.ironstock.intake.EventReader;
import org.ironstock.intake.EventRefused;
import org.springframework.stereotype.Component;

/** Event {@code contract.product-tested}: the test team tells how a product of a supplier did, outside a lot. */
@Component
class ProductTestedEvent implements EventHandler {

    private final OrderGroundsDesk grounds;
    private final EventReader events;

    ProductTestedEvent(OrderGroundsDesk grounds, EventReader events) {
        this.grounds = grounds;
        this.events = events;
    }

    @Override
    public String eventName() {
        return "contract.product-tested";
    }

    @Override
    public String dataSchema() {
        return "events/contract.product-tested.v1.json";
    }

    @Override
    public Reach handle(InboundEvent event) {
        Content content = events.read(event, Content.class);
        ProductTest test = new ProductTest(
                content.productCode(),
                content.supplierId(),
                EventReader.day("testedOn", content.testedOn()),
                content.passed(),
                content.reportReference());
        grounds.report(test, event.client()).ifPresent(fault -> {
            throw new EventRefused(List.of(fault));
        });
        return Reach.reached("supplier", test.supplierId());
    }

    /** Data of the event, as its schema describes. */
    private record Content(
            String productCode, String supplierId, String testedOn, boolean passed, String reportReference) {}
}
