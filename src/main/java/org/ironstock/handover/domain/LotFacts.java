package org.ironstock.handover.domain;

import java.time.LocalDate;
import java.util.Optional;
import org.ironstock.shared.ShelfLife;
import org.ironstock.stock.Lot;
import org.ironstock.stock.StockStatus;

/**
 * What the rules look at to tell where a lot goes; lots with the same facts go the same way.
 *
 * @param monthsLeft whole months of shelf life that are left, {@link #MOST_MONTHS} for more; -1 when it has expired, today included
 * @param basisLimited whether its regulatory basis has an end
 * @param basisMonthsLeft whole months that its basis still counts, counted the same way; -1 when it has ended; 0 when it has no end
 * @param inScope whether the receiving party keeps this product
 */
public record LotFacts(
        StockStatus status,
        long monthsLeft,
        boolean basisLimited,
        long basisMonthsLeft,
        boolean inScope,
        OutsideCare outsideCare) {

    /** More months than these make no difference to any rule. */
    public static final int MOST_MONTHS = 12;

    /** Facts of a lot in a status on a day. */
    public static LotFacts of(Lot lot, StockStatus status, boolean inScope, OutsideCare outsideCare, LocalDate today) {
        Optional<LocalDate> basisEnds = lot.basis().endsOn();
        return new LotFacts(
                status,
                monthsLeft(today, lot.expiresOn()),
                basisEnds.isPresent(),
                // a basis counts on its last day
                basisEnds.map(end -> monthsLeft(today, end.plusDays(1))).orElse(0L),
                inScope,
                outsideCare);
    }

    /** Whole months until a day, as far as they make a difference. */
    public static long monthsLeft(LocalDate today, LocalDate end) {
        return Math.min(MOST_MONTHS, ShelfLife.wholeMonths(today, end));
    }
}
