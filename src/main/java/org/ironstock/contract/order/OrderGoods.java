package org.ironstock.contract.order;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ironstock.contract.DeliveryOwner.Expected;
import org.ironstock.contract.domain.FollowUpOrder;
import org.ironstock.contract.domain.OrderState;
import org.ironstock.contract.persistence.DeliveryRows;
import org.ironstock.contract.persistence.OrderReceiptRows;
import org.ironstock.contract.persistence.OrderRows;
import org.ironstock.shared.DutchText;
import org.ironstock.shared.Finding;
import org.ironstock.shared.Quantity;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What of a follow-up order came, is on its way and may still come. */
@Service
@Transactional
public class OrderGoods {

    private final OrderRows orders;
    private final OrderReceiptRows receipts;
    private final DeliveryRows deliveries;
    private final OrderSettings settings;

    OrderGoods(OrderRows orders, OrderReceiptRows receipts, DeliveryRows deliveries, OrderSettings settings) {
        this.orders = orders;
        this.receipts = receipts;
        this.deliveries = deliveries;
        this.settings = settings;
    }

    @Transactional(readOnly = true)
    public boolean knows(String orderId) {
        return orders.find(orderId).isPresent();
    }

    /** Why so many pieces cannot be announced now; nobody cancels the order until this transaction ends. */
    public List<Finding> faults(String orderId, Quantity announced) {
        FollowUpOrder order = orders.lock(orderId);
        List<Finding> faults = new ArrayList<>();
        if (order.state() == OrderState.CONFIRMED) {
            cancelled(order, announced).ifPresent(faults::add);
        } else {
            faults.add(Finding.of(
                    "DELIVERY_ORDER_NOT_CONFIRMED",
                    "orderId",
                    "Order %s is niet bevestigd (%s)."
                            .formatted(orderId, order.state().inDutch())));
        }
        return faults;
    }

    /** Of an order that was cancelled in part the supplier sends no more than what remained. */
    private Optional<Finding> cancelled(FollowUpOrder order, Quantity announced) {
        Quantity left = notSent(order);
        return receipts.cancelled(order.id()).pieces() > 0 && announced.exceeds(left)
                ? Optional.of(Finding.of(
                        "DELIVERY_CANCELLED",
                        "lots",
                        "Order %s is in overleg geannuleerd; er kunnen nog %s stuks worden verzonden."
                                .formatted(order.id(), DutchText.number(left.pieces()))))
                : Optional.empty();
    }

    /** What is neither received nor on its way; who changes that locks the order. */
    Quantity notSent(FollowUpOrder order) {
        return Quantity.of(Math.max(
                0, open(order).pieces() - deliveries.onTheWay(order.id()).pieces()));
    }

    private Quantity open(FollowUpOrder order) {
        return Quantity.of(Math.max(
                0,
                receipts.agreed(order).pieces() - receipts.received(order.id()).pieces()));
    }

    /** Nobody else changes the order until this transaction ends. */
    public void hold(String orderId) {
        orders.lock(orderId);
    }

    /** What may still come and where it goes. */
    @Transactional(readOnly = true)
    public Expected expected(String orderId) {
        FollowUpOrder order = orders.get(orderId);
        return new Expected(
                order.supplierId(),
                order.request().productCode(),
                open(order),
                order.plan().map(FollowUpOrder.Plan::place),
                settings.owner());
    }

    /** So many pieces were counted and kept. */
    public void received(String orderId, Quantity kept) {
        receipts.add(orderId, kept);
    }
}
