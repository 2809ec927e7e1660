package org.ironstock.shared;

import de.focus_shift.jollyday.core.HolidayCalendar;
import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.ManagerParameters;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/**
 * The Dutch calendar of legal periods: which days count as holidays and where a period in days or working days ends.
 *
 * <p>Holidays are those of art. 3 Algemene termijnenwet: the general ones from the holiday library (Good Friday
 * included, 5 May in every year), and the days that a royal decree equates with them, dated data in {@code
 * calendar/decreed-days.csv}. Immutable and safe for threads.
 */
public final class DutchCalendar {

    /** Zone of every date and deadline in the system. */
    public static final ZoneId ZONE = ZoneId.of("Europe/Amsterdam");

    /** The law on periods does not hold for longer ones (art. 4 Algemene termijnenwet). */
    static final int LONGEST_PERIOD_UNDER_THE_LAW = 90;

    private static final LocalTime LAST_SECOND = LocalTime.of(23, 59, 59);
    private static final String DECREED_DAYS = "/calendar/decreed-days.csv";

    private final HolidayManager library;
    private final Set<LocalDate> decreed;
    private final Map<Integer, Set<LocalDate>> holidaysByYear = new ConcurrentHashMap<>();

    private DutchCalendar(Set<LocalDate> decreed) {
        this.library = HolidayManager.getInstance(ManagerParameters.create(HolidayCalendar.NETHERLANDS));
        this.decreed = Set.copyOf(decreed);
    }

    /** The calendar with the decreed days that are known today. */
    public static DutchCalendar official() {
        return Holder.OFFICIAL;
    }

    /** A calendar with other decreed days than the known ones. */
    static DutchCalendar withDecreed(Set<LocalDate> days) {
        return new DutchCalendar(days);
    }

    /** The day in the Netherlands on which a moment falls. */
    public static LocalDate dayOf(Instant moment) {
        return moment.atZone(ZONE).toLocalDate();
    }

    /** Last moment of a day, 23:59:59 in the Netherlands: where a period that ends on this day ends. */
    public static Instant endOf(LocalDate day) {
        return day.atTime(LAST_SECOND).atZone(ZONE).toInstant();
    }

    /** First moment of a day in the Netherlands. */
    public static Instant startOf(LocalDate day) {
        return day.atStartOfDay(ZONE).toInstant();
    }

    /**
     * The moment at which clocks in the Netherlands show this time; the first of two when they show it twice.
     *
     * @return empty for a time in the hour that the clock leaps over in March
     */
    public static Optional<Instant> momentOf(LocalDateTime shown) {
        return ZONE.getRules().getValidOffsets(shown).stream().findFirst().map(shown::toInstant);
    }

    /** Whether the law treats this day as a general holiday, decreed days included. */
    public boolean holiday(LocalDate day) {
        return decreed.contains(day)
                || holidaysByYear
                        .computeIfAbsent(day.getYear(), this::holidaysOf)
                        .contains(day);
    }

    /** Whether this day is neither Saturday nor Sunday nor holiday. */
    public boolean workingDay(LocalDate day) {
        return day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY && !holiday(day);
    }

    /**
     * Last day of a period in calendar days. The day of the event does not count; a period that ends on a Saturday,
     * Sunday or holiday runs on to the next working day; a period of two days or more holds at least two working days.
     * A period over ninety days ends on its calendar day (art. 1, 2 and 4 Algemene termijnenwet, art. 3 Regulation
     * 1182/71).
     *
     * @param event day of the event that starts the period
     * @param days length in calendar days, at least 1
     */
    public LocalDate endOfPeriod(LocalDate event, int days) {
        requirePositive(days);
        LocalDate end = event.plusDays(days);
        if (days > LONGEST_PERIOD_UNDER_THE_LAW) {
            return end;
        }
        LocalDate rolled = workingDayFrom(end);
        return days < 2 ? rolled : latest(rolled, plusWorkingDays(event, 2));
    }

    /**
     * The working day that lies a number of working days after a day, which itself does not count.
     *
     * @param workingDays at least 1
     */
    public LocalDate plusWorkingDays(LocalDate day, int workingDays) {
        requirePositive(workingDays);
        LocalDate reached = day;
        for (int left = workingDays; left > 0; left--) {
            reached = workingDayFrom(reached.plusDays(1));
        }
        return reached;
    }

    /**
     * The working day that lies a number of working days before a day, which itself does not count.
     *
     * @param workingDays at least 1
     */
    public LocalDate minusWorkingDays(LocalDate day, int workingDays) {
        requirePositive(workingDays);
        LocalDate reached = day;
        for (int left = workingDays; left > 0; left--) {
            reached = workingDayUntil(reached.minusDays(1));
        }
        return reached;
    }

    /**
     * Last day on which something that must be done a number of calendar days before a day is still in time. The law
     * rolls only forward periods; backwards the safe side is the working day before.
     *
     * @param days at least 1
     */
    public LocalDate daysBefore(LocalDate day, int days) {
        requirePositive(days);
        return workingDayUntil(day.minusDays(days));
    }

    /** This day when it is a working day, else the first working day after it. */
    public LocalDate workingDayFrom(LocalDate day) {
        LocalDate candidate = day;
        while (!workingDay(candidate)) {
            candidate = candidate.plusDays(1);
        }
        return candidate;
    }

    /** This day when it is a working day, else the last working day before it. */
    public LocalDate workingDayUntil(LocalDate day) {
        LocalDate candidate = day;
        while (!workingDay(candidate)) {
            candidate = candidate.minusDays(1);
        }
        return candidate;
    }

    private Set<LocalDate> holidaysOf(int year) {
        return library.getHolidays(java.time.Year.of(year)).stream()
                .map(de.focus_shift.jollyday.core.Holiday::getDate)
                .collect(Collectors.toUnmodifiableSet());
    }

    private static LocalDate latest(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }

    private static void requirePositive(int days) {
        if (days < 1) {
            throw new IllegalArgumentException("A period has at least one day, found " + days);
        }
    }

    private static Set<LocalDate> readDecreedDays() {
        try (InputStream file =
                        Objects.requireNonNull(DutchCalendar.class.getResourceAsStream(DECREED_DAYS), DECREED_DAYS);
                BufferedReader lines = new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))) {
            return lines.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> LocalDate.parse(line.substring(0, line.indexOf(';'))))
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(DECREED_DAYS, unreadable);
        }
    }

    /** Reads the calendar when it is first asked for. */
    private static final class Holder {
        private static final DutchCalendar OFFICIAL = new DutchCalendar(readDecreedDays());
    }
}
