package org.ironstock.tender.process;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.ironstock.shared.DutchCalendar;

/** Moments as an official reads them. */
final class DutchMoments {

    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("d MMMM yyyy HH:mm:ss", Locale.forLanguageTag("nl-NL"));

    private DutchMoments() {}

    static String of(Instant moment) {
        return moment.atZone(DutchCalendar.ZONE).format(MOMENT);
    }
}
