package org.ironstock.shared;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/** Shelf life in whole months. The day of expiry itself no longer counts. */
public final class ShelfLife {

    private ShelfLife() {}

    /**
     * First day of expiry that leaves at least so many whole months from a day on.
     *
     * <p>A month that has no such day (31 January and one month) is whole on the first day of the next.
     *
     * @param wholeMonths zero means not expired on the day itself
     */
    public static LocalDate firstExpiry(LocalDate day, int wholeMonths) {
        LocalDate first = day.plusMonths(wholeMonths);
        if (ChronoUnit.MONTHS.between(day, first) < wholeMonths || wholeMonths == 0) {
            return first.plusDays(1);
        }
        return first;
    }

    /**
     * Whole months that are left on a day, by the same count.
     *
     * @param expiresOn first day on which it is no longer usable
     * @return -1 when it has expired, today included
     */
    public static long wholeMonths(LocalDate day, LocalDate expiresOn) {
        return expiresOn.isAfter(day) ? ChronoUnit.MONTHS.between(day, expiresOn) : -1;
    }
}
