package org.ironstock.tender.vault;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.ironstock.shared.DutchCalendar;

/** A moment as an official reads it, to the second, e.g. "16 maart 2026 23:59:59". */
final class DutchMoment {

    private static final DateTimeFormatter FORMAT = DateTimeFormatter.ofPattern(
                    "d MMMM yyyy HH:mm:ss", Locale.forLanguageTag("nl-NL"))
            .withZone(DutchCalendar.ZONE);

    private DutchMoment() {}

    static String of(Instant moment) {
        return FORMAT.format(moment);
    }
}
