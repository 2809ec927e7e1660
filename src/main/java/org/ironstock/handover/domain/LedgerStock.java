package org.ironstock.handover.domain;

import java.time.LocalDate;
import org.ironstock.handover.domain.MirrorRow.LotName;
import org.ironstock.stock.StockHolding;
import org.ironstock.stock.StockStatus;

/**
 * So many pieces of a lot of one owner, as the ledger has them.
 *
 * @param owner e.g. {@code VWS} or the id of a supplier
 * @param usable whether they may go to care on the day: free, not expired, their regulatory basis in force
 */
public record LedgerStock(LotName lot, String owner, long pieces, LocalDate expiresOn, boolean usable) {

    public static LedgerStock of(StockHolding held, LocalDate day) {
        return new LedgerStock(
                LotName.of(held.lot().productCode(), held.lot().supplierLot()),
                held.holding().owner(),
                held.quantity().pieces(),
                held.lot().expiresOn(),
                held.holding().status() == StockStatus.FREE
                        && !held.lot().expiredOn(day)
                        && !held.lot().basis().endedOn(day));
    }
}
