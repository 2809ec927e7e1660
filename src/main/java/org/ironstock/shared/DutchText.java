package org.ironstock.shared;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Dates, moments and whole numbers as officials and suppliers read them in letters and forms. */
public final class DutchText {

    private static final Locale DUTCH = Locale.forLanguageTag("nl-NL");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", DUTCH);
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMMM yyyy", DUTCH);
    private static final DateTimeFormatter WEEKDAY = DateTimeFormatter.ofPattern("EEEE d MMMM yyyy", DUTCH);
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("d MMMM yyyy, HH:mm 'uur'", DUTCH);
    private static final DateTimeFormatter SECOND = DateTimeFormatter.ofPattern("d MMMM yyyy, HH:mm:ss 'uur'", DUTCH);

    private DutchText() {}

    /** E.g. {@code 30 april 2026}. */
    public static String day(LocalDate day) {
        return DAY.format(day);
    }

    /** E.g. {@code april 2026}. */
    public static String month(YearMonth month) {
        return MONTH.format(month);
    }

    /** The day in the Netherlands with its name, e.g. {@code donderdag 30 april 2026}. */
    public static String weekday(Instant moment) {
        return WEEKDAY.format(moment.atZone(DutchCalendar.ZONE));
    }

    /** Day and time in the Netherlands, e.g. {@code 30 april 2026, 23:59 uur}. */
    public static String moment(Instant moment) {
        return MOMENT.format(moment.atZone(DutchCalendar.ZONE));
    }

    /** The same to the second, where the order of acts is proof, e.g. {@code 30 april 2026, 23:59:59 uur}. */
    public static String momentToTheSecond(Instant moment) {
        return SECOND.format(moment.atZone(DutchCalendar.ZONE));
    }

    /** A number with its decimals as they are and its thousands apart, e.g. {@code 1.234,50}. */
    public static String decimal(BigDecimal number) {
        return String.format(DUTCH, "%,." + Math.max(number.scale(), 0) + "f", number);
    }

    /** A whole number with its thousands apart, e.g. {@code 1.234.567}. */
    public static String number(long value) {
        return String.format(DUTCH, "%,d", value);
    }
}
