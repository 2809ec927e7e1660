package org.ironstock.stock;

import java.time.LocalDate;
import org.ironstock.shared.Quantity;

/**
 * Stock of a product, each piece counted once.
 *
 * <p>What has expired on the day counts as expired, whether it was booked so or not, unless it was rejected.
 *
 * @param day day by which expiry and regulatory basis are judged
 * @param free released and not expired
 * @param freeWithoutBasis the part of free whose regulatory basis has ended: not for care
 */
public record StockTotals(
        String productCode,
        LocalDate day,
        Quantity free,
        Quantity freeWithoutBasis,
        Quantity notFree,
        Quantity reserved,
        Quantity rejected,
        Quantity expired) {

    /** What may go to care today: free, not expired, its basis in force. */
    public Quantity usable() {
        return Quantity.of(free.pieces() - freeWithoutBasis.pieces());
    }

    /** Everything that lies somewhere. */
    public Quantity all() {
        return free.plus(notFree).plus(reserved).plus(rejected).plus(expired);
    }
}
