package org.ironstock.capacity.domain;

import java.math.BigInteger;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.ironstock.capacity.StandbyLine;
import org.ironstock.shared.DrawSeed;
import org.ironstock.shared.DutchCalendar;

/**
 * The draw of unannounced test runs. Before the year the hash of a secret seed is published; the day of each line follows
 * from the seed and the number of the line; after the year the seed is published, so that everybody can draw again.
 */
public final class TestRunDraw {

    private TestRunDraw() {}

    /** What is published before the year: SHA-256 of the year, a colon and the seed in lower-case hexadecimal. */
    public static String commitment(int year, DrawSeed seed) {
        return seed.commitment(String.valueOf(year));
    }

    /**
     * The day of a line: the working days of the year on which it runs, counted from 0; of these the one at HMAC-SHA256
     * of year, colon and line under the seed, as a whole number, modulo their count.
     *
     * @return empty when the line runs on no working day of the year
     */
    public static Optional<LocalDate> dayOf(int year, DrawSeed seed, StandbyLine line) {
        List<LocalDate> days = LocalDate.of(year, 1, 1)
                .datesUntil(LocalDate.of(year + 1, 1, 1))
                .filter(line::runsOn)
                .filter(DutchCalendar.official()::workingDay)
                .toList();
        if (days.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(days.get(seed.place(year + ":" + line.id(), days.size())));
    }

    /**
     * Last day on which a passed test run is proof: the end of the year in which its term ends. A line is drawn once in each
     * calendar year, on whatever day; its producer must not lose the proof because the State comes later in the next year.
     */
    public static LocalDate provesUntil(LocalDate on, int months) {
        return LocalDate.of(on.plusMonths(months).getYear(), 12, 31);
    }

    /**
     * Whether a test run reached its part of the nominal output of a day of its month.
     *
     * @param pieces what was made in a day
     * @param perMonth nominal output of the month
     * @param daysOfMonth days of the month
     * @param percent part of it that must be reached
     */
    public static boolean reaches(long pieces, long perMonth, int daysOfMonth, int percent) {
        return BigInteger.valueOf(pieces)
                        .multiply(BigInteger.valueOf(100L * daysOfMonth))
                        .compareTo(BigInteger.valueOf(perMonth).multiply(BigInteger.valueOf(percent)))
                >= 0;
    }
}
