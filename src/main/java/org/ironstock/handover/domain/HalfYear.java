package org.ironstock.handover.domain;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.ironstock.shared.DrawSeed;
import org.ironstock.shared.DutchCalendar;

/**
 * Half a year in which the stock under each contract is counted once, unannounced.
 *
 * @param half 1 or 2
 */
public record HalfYear(int year, int half) {

    public static HalfYear of(LocalDate day) {
        return new HalfYear(day.getYear(), day.getMonthValue() <= 6 ? 1 : 2);
    }

    public HalfYear next() {
        return half == 1 ? new HalfYear(year, 2) : new HalfYear(year + 1, 1);
    }

    /** E.g. {@code 2027-H1}. */
    public String code() {
        return "%d-H%d".formatted(year, half);
    }

    /** Reads what {@link #code} wrote. */
    public static HalfYear parse(String code) {
        return new HalfYear(Integer.parseInt(code.substring(0, 4)), Integer.parseInt(code.substring(6)));
    }

    public LocalDate firstDay() {
        return LocalDate.of(year, half == 1 ? 1 : 7, 1);
    }

    public LocalDate lastDay() {
        return firstDay().plusMonths(6).minusDays(1);
    }

    /**
     * The day that a contract draws: of the working days of the half year on which it runs, counted from 0, the one at the
     * place of "period:contract" under the seed.
     *
     * @return empty when it runs on none of them
     */
    public Optional<LocalDate> dayOf(Framework framework, DrawSeed seed) {
        List<LocalDate> days = days().filter(framework::runsOn)
                .filter(DutchCalendar.official()::workingDay)
                .toList();
        return days.isEmpty()
                ? Optional.empty()
                : Optional.of(days.get(seed.place("%s:%s".formatted(code(), framework.contractId()), days.size())));
    }

    private Stream<LocalDate> days() {
        return firstDay().datesUntil(lastDay().plusDays(1));
    }

    /** The site that a contract draws: of its sites in the order of their names, the one at the place of "period:contract:site". */
    public String siteOf(Framework framework, DrawSeed seed, List<String> sites) {
        List<String> ordered = sites.stream().distinct().sorted().toList();
        return ordered.get(seed.place("%s:%s:site".formatted(code(), framework.contractId()), ordered.size()));
    }
}
