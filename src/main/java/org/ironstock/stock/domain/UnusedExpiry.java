package org.ironstock.stock.domain;

import java.math.BigInteger;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.ironstock.shared.Quantity;

/** What of the usable stock comes to its end before it is used, when what ends first is used first. */
public final class UnusedExpiry {

    private static final BigInteger DAYS_OF_WEEK = BigInteger.valueOf(7);

    private UnusedExpiry() {}

    /**
     * Usable stock that ends on one day.
     *
     * @param endsOn first day on which it is no longer usable
     */
    public record Batch(LocalDate endsOn, Quantity quantity) {}

    /**
     * @param batches usable on the day, in the order in which they end
     * @param weeklyNeed pieces a week, used evenly from the day on
     */
    public static Quantity of(List<Batch> batches, Quantity weeklyNeed, LocalDate day) {
        long all = 0;
        long used = 0;
        for (Batch batch : batches) {
            all = Math.addExact(all, batch.quantity().pieces());
            used = Math.min(used + batch.quantity().pieces(), usedBefore(batch.endsOn(), weeklyNeed, day));
        }
        return Quantity.of(all - used);
    }

    /** The most that is used from a day until the day before another. */
    private static long usedBefore(LocalDate end, Quantity weeklyNeed, LocalDate day) {
        return BigInteger.valueOf(weeklyNeed.pieces())
                .multiply(BigInteger.valueOf(ChronoUnit.DAYS.between(day, end)))
                .divide(DAYS_OF_WEEK)
                .min(BigInteger.valueOf(Long.MAX_VALUE))
                .longValueExact();
    }
}
