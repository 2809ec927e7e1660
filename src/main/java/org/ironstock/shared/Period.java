package org.ironstock.shared;

import java.time.LocalDate;

/**
 * A stretch of days, half-open: the first day counts, the last does not.
 *
 * @param from first day
 * @param until day after the last one
 */
public record Period(LocalDate from, LocalDate until) {

    public Period {
        if (!from.isBefore(until)) {
            throw new IllegalArgumentException(
                    "A period ends after it starts, found %s until %s".formatted(from, until));
        }
    }

    public static Period ofMonths(LocalDate from, int months) {
        return new Period(from, from.plusMonths(months));
    }

    public boolean contains(LocalDate day) {
        return !day.isBefore(from) && day.isBefore(until);
    }

    public boolean overlaps(Period other) {
        return from.isBefore(other.until) && other.from.isBefore(until);
    }

    /** Last day that counts. */
    public LocalDate lastDay() {
        return until.minusDays(1);
    }
}
