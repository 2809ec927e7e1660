package org.ironstock.contract.late;

import org.ironstock.contract.persistence.DeliveryRows;
import org.ironstock.quality.LotRejected;
import org.ironstock.quality.LotReleased;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Follows what tests decide about lots of orders: a rejected lot was never delivered. */
@Component
class LotVerdicts {

    private final DeliveryRows deliveries;

    LotVerdicts(DeliveryRows deliveries) {
        this.deliveries = deliveries;
    }

    @EventListener
    void released(LotReleased lot) {
        deliveries.judge(lot.lotId(), true, lot.releasedAt());
    }

    @EventListener
    void rejected(LotRejected lot) {
        deliveries.judge(lot.lotId(), false, lot.rejectedAt());
    }
}
