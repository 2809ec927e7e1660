package org.ironstock.contract.late;

import org.ironstock.contract.persistence.DeliveryRows;
import org.ironstock.contract.persistence.OrderReceiptRows;
import org.ironstock.contract.persistence.OrderRows;
import org.ironstock.quality.LotRejected;
import org.ironstock.quality.LotReleased;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Follows what tests decide about lots of orders: a rejected lot was never delivered, and may put its supplier in default. */
@Component
class LotVerdicts {

    private final DeliveryRows deliveries;
    private final OrderReceiptRows receipts;
    private final OrderRows orders;
    private final ContractDefaults defaults;

    LotVerdicts(DeliveryRows deliveries, OrderReceiptRows receipts, OrderRows orders, ContractDefaults defaults) {
        this.deliveries = deliveries;
        this.receipts = receipts;
        this.orders = orders;
        this.defaults = defaults;
    }

    @EventListener
    void released(LotReleased lot) {
        receipts.judge(lot.lotId(), true, lot.releasedAt());
    }

    @EventListener
    void rejected(LotRejected lot) {
        deliveries.orderOfLot(lot.lotId()).flatMap(orders::find).ifPresent(order -> {
            receipts.judge(lot.lotId(), false, lot.rejectedAt());
            defaults.suspect(order.contractId());
        });
    }
}
