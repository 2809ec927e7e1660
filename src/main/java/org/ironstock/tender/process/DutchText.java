package org.ironstock.tender.process;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.ironstock.shared.DutchCalendar;

/** Days, moments and numbers as an official reads them. */
public final class DutchText {

    private static final Locale DUTCH = Locale.forLanguageTag("nl-NL");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", DUTCH);
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("d MMMM yyyy, HH:mm", DUTCH);

    private DutchText() {}

    /** E.g. {@code 2 februari 2026}. */
    public static String day(LocalDate day) {
        return DAY.format(day);
    }

    /** E.g. {@code 16 maart 2026, 23:59}. */
    public static String moment(Instant moment) {
        return MOMENT.format(moment.atZone(DutchCalendar.ZONE));
    }

    /** E.g. {@code 1.234.567}. */
    public static String number(long value) {
        return String.format(DUTCH, "%,d", value);
    }
}
