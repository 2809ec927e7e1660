package org.ironstock.handover.wave;

import java.util.List;
import org.ironstock.handover.domain.SiteHandover;
import org.ironstock.stock.StockHolding;
import org.ironstock.stock.StockLedger;
import org.springframework.stereotype.Component;

/** What lies at a site of the stock that is handed over: lots of the accepted list that are not the receiving party's. */
@Component
class StockOfSite {

    private final StockLedger ledger;

    StockOfSite(StockLedger ledger) {
        this.ledger = ledger;
    }

    List<StockHolding> of(SiteHandover site) {
        return ledger.holdingsAt(site.site()).stream()
                .filter(held -> held.lot().lotId().startsWith(site.handoverId() + "-"))
                .filter(held -> !held.holding().owner().equals(site.receiverId()))
                .toList();
    }
}
