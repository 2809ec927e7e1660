package org.ironstock.contract.order;

import java.util.List;
import java.util.Optional;
import org.ironstock.contract.domain.FollowUpOrder;
import org.ironstock.contract.persistence.OrderRows;
import org.ironstock.shared.Finding;
import org.ironstock.supplier.SupplierVoice;
import org.springframework.stereotype.Service;

/** Who may speak for the supplier of a follow-up order: that supplier itself, and nobody else. */
@Service
public class OrderSenders {

    private final OrderRows orders;
    private final SupplierVoice voice;

    OrderSenders(OrderRows orders, SupplierVoice voice) {
        this.orders = orders;
        this.voice = voice;
    }

    /**
     * What stands in the way of whoever wants to announce goods of an order.
     *
     * @param teller supplier that announces them with its own credential; empty when somebody else does
     * @param sender who announces them, for the file of the order
     * @param what name of the announcement, for the file of the order
     */
    public List<Finding> faults(String orderId, Optional<String> teller, String sender, String what) {
        Optional<FollowUpOrder> order = orders.find(orderId);
        if (order.isEmpty()) {
            return List.of(Finding.of("DELIVERY_ORDER_UNKNOWN", "orderId", "Er is geen order %s.".formatted(orderId)));
        }
        String supplierId = order.get().supplierId();
        if (voice.isOwn(new SupplierVoice.Told(orderId, supplierId, teller, sender, what))) {
            return List.of();
        }
        return List.of(Finding.of(
                "DELIVERY_SENDER_NOT_SUPPLIER",
                "orderId",
                "Alleen de leverancier van order %s kan er een levering van aankondigen.".formatted(orderId)));
    }
}
