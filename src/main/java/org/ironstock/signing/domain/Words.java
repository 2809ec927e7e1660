package org.ironstock.signing.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.ironstock.shared.DutchCalendar;

/** Days and moments as officials read them. */
public final class Words {

    private static final Locale DUTCH = Locale.forLanguageTag("nl-NL");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", DUTCH);
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("d MMMM uuuu HH:mm", DUTCH);

    private Words() {}

    public static String day(LocalDate day) {
        return DAY.format(day);
    }

    public static String moment(Instant moment) {
        return MOMENT.format(moment.atZone(DutchCalendar.ZONE));
    }
}
