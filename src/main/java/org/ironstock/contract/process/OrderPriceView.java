package org.ironstock.contract.process;

import java.util.Optional;
import org.ironstock.contract.domain.FollowUpOrder;
import org.ironstock.contract.domain.PriceGap;
import org.ironstock.contract.domain.PriceStanding;
import org.ironstock.contract.persistence.OrderRows;
import org.ironstock.platform.Officials;
import org.ironstock.platform.TaskView;
import org.ironstock.product.Product;
import org.ironstock.product.Product.PriceRange;
import org.ironstock.product.Products;
import org.ironstock.shared.DutchCalendar;
import org.ironstock.shared.DutchText;
import org.ironstock.shared.UnitPrice;
import org.springframework.stereotype.Component;

/** The price range that an order was held against, beside its price: for who decides about a price outside it. */
@Component
class OrderPriceView {

    private final OrderRows orders;
    private final Products products;
    private final Officials officials;

    OrderPriceView(OrderRows orders, Products products, Officials officials) {
        this.orders = orders;
        this.products = products;
        this.officials = officials;
    }

    /** The view with the range of the day on which the order was asked for. */
    TaskView addTo(TaskView view, String orderId) {
        FollowUpOrder order = orders.get(orderId);
        Optional<PriceRange> found = products.find(
                        order.request().productCode(), DutchCalendar.dayOf(order.requestedAt()))
                .flatMap(Product::priceRange);
        return found.map(range -> shown(view, order, range)).orElse(view);
    }

    private TaskView shown(TaskView view, FollowUpOrder order, PriceRange range) {
        boolean low = order.price() == PriceStanding.SUSPICION;
        UnitPrice limit = low ? range.minimum() : range.maximum();
        return view.fact("Laagste prijs van de range", range.minimum().inDutch())
                .fact("Hoogste prijs van de range", range.maximum().inDutch())
                .fact("Referentieprijs", range.reference().inDutch())
                .fact("Range vastgesteld door", owner(range))
                .fact("Range geldt tot en met", DutchText.day(range.validUntil()))
                .fact(
                        low ? "Verschil met de laagste prijs" : "Verschil met de hoogste prijs",
                        limit.euro().signum() > 0
                                ? PriceGap.of(order.request(), limit).inDutch()
                                : "niet te berekenen: de grens is nul");
    }

    private String owner(PriceRange range) {
        return officials.exists(range.owner())
                ? officials.displayName(range.owner())
                : officials.groupName(range.owner());
    }
}
