package org.ironstock.handover.domain;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.ironstock.shared.Money;
import org.ironstock.shared.Quantity;
import org.ironstock.shared.UnitPrice;

/**
 * What a lot is worth when it is handed over [A]: the lower of what it cost on average and what it costs now, for the part of
 * its shelf life that is left. Days count; on the day of expiry nothing is left. Rounded once for each lot, half up to the
 * cent.
 */
public final class LotValuation {

    private LotValuation() {}

    /**
     * Shelf life of a lot.
     *
     * @param from first day of it
     * @param until day of expiry, which no longer counts
     */
    public record Shelf(LocalDate from, LocalDate until) {

        /** @throws IllegalArgumentException when it expires before it begins */
        public Shelf {
            if (!from.isBefore(until)) {
                throw new IllegalArgumentException("A shelf life has a day, found %s to %s".formatted(from, until));
            }
        }

        /** One of which only the length is known. */
        public static Shelf ofMonths(int months, LocalDate until) {
            return new Shelf(until.minusMonths(months), until);
        }

        long days() {
            return ChronoUnit.DAYS.between(from, until);
        }

        /** Days that are left, of all at most. */
        long left(LocalDate on) {
            return Math.max(0, Math.min(days(), ChronoUnit.DAYS.between(on, until)));
        }
    }

    /** Price by which pieces are valued: the lower of the two. */
    public static UnitPrice basis(UnitPrice averageCost, UnitPrice currentPrice) {
        return averageCost.compareTo(currentPrice) <= 0 ? averageCost : currentPrice;
    }

    /** @param on day of handing over */
    public static Money of(Quantity pieces, UnitPrice basis, Shelf shelf, LocalDate on) {
        return Money.euro(basis.euro()
                .multiply(BigDecimal.valueOf(pieces.pieces()))
                .multiply(BigDecimal.valueOf(shelf.left(on)))
                .divide(BigDecimal.valueOf(shelf.days()), 2, RoundingMode.HALF_UP));
    }
}
