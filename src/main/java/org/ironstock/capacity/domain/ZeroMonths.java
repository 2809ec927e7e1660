package org.ironstock.capacity.domain;

import java.time.YearMonth;
import java.util.Set;

/** Months that earned nothing: two in a row bring a notice of default, three in twelve the option to terminate. */
public final class ZeroMonths {

    private static final int FOR_TERMINATION = 3;
    private static final int WITHIN_MONTHS = 12;

    private ZeroMonths() {}

    /** Whether this month and the one before it earned nothing. */
    public static boolean twoInARow(YearMonth month, Set<YearMonth> zero) {
        return zero.contains(month) && zero.contains(month.minusMonths(1));
    }

    /** Whether this month is one of three, in the twelve months that end with it, that earned nothing. */
    public static boolean threeInTwelve(YearMonth month, Set<YearMonth> zero) {
        YearMonth first = month.minusMonths(WITHIN_MONTHS - 1L);
        return zero.contains(month)
                && zero.stream()
                                .filter(one -> !one.isBefore(first) && !one.isAfter(month))
                                .count()
                        >= FOR_TERMINATION;
    }
}
