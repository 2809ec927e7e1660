package org.ironstock.capacity.domain;

import java.time.YearMonth;
import java.util.Set;
import java.util.stream.LongStream;

/**
 * Months that earned nothing: two in a row bring a notice of default, three in twelve the option to terminate. Months
 * need not be confirmed in their order; the one that completes a row counts.
 */
public final class ZeroMonths {

    private static final int FOR_TERMINATION = 3;
    private static final int WITHIN_MONTHS = 12;

    private ZeroMonths() {}

    /** Whether this month and one beside it earned nothing. */
    public static boolean twoInARow(YearMonth month, Set<YearMonth> zero) {
        return zero.contains(month) && (zero.contains(month.minusMonths(1)) || zero.contains(month.plusMonths(1)));
    }

    /** Whether some twelve months with this one in them hold three that earned nothing, this one among them. */
    public static boolean threeInTwelve(YearMonth month, Set<YearMonth> zero) {
        return zero.contains(month)
                && LongStream.range(0, WITHIN_MONTHS)
                        .mapToObj(month::minusMonths)
                        .anyMatch(first -> within(first, zero) >= FOR_TERMINATION);
    }

    private static long within(YearMonth first, Set<YearMonth> zero) {
        return zero.stream()
                .filter(one -> !one.isBefore(first) && one.isBefore(first.plusMonths(WITHIN_MONTHS)))
                .count();
    }
}
