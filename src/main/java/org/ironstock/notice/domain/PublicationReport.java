package org.ironstock.notice.domain;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.ironstock.shared.DutchCalendar;
import org.ironstock.shared.Finding;

/**
 * What the platform, or an official on its behalf, reports of a publication. Every period of procurement law counts from
 * the day of dispatch, so a day that cannot be is refused.
 *
 * @param publicationNumber number that the platform gave, e.g. {@code 123456-2026}
 * @param dispatchedAt moment of dispatch
 */
public record PublicationReport(String publicationNumber, Instant dispatchedAt) {

    /** Difference between our clock and the platform's that is let pass. */
    static final Duration CLOCK_DIFFERENCE = Duration.ofMinutes(5);

    private static final Pattern NUMBER = Pattern.compile("[A-Za-z0-9][A-Za-z0-9 ./-]{0,48}[A-Za-z0-9]");

    /**
     * All findings on the report.
     *
     * @param handedOverAt when we handed the edition over
     */
    public List<Finding> check(Instant handedOverAt, Instant now) {
        List<Finding> findings = new ArrayList<>();
        if (!NUMBER.matcher(publicationNumber).matches()) {
            findings.add(Finding.of(
                    "PUBLICATION_NUMBER",
                    "publicationNumber",
                    "Het publicatienummer heeft 2 tot 50 letters, cijfers, punten, streepjes of schuine strepen."));
        }
        if (dispatchedAt.isAfter(now.plus(CLOCK_DIFFERENCE))) {
            findings.add(Finding.of(
                    "DISPATCHED_IN_FUTURE",
                    "dispatchedAt",
                    "De verzenddatum ligt in de toekomst.",
                    "art. 2.66 Aw 2012"));
        }
        if (day(dispatchedAt).isBefore(day(handedOverAt))) {
            findings.add(Finding.of(
                    "DISPATCHED_BEFORE_SENDING",
                    "dispatchedAt",
                    "De verzenddatum ligt voor de dag waarop de aankondiging is aangeboden (" + day(handedOverAt)
                            + ").",
                    "art. 2.66 Aw 2012"));
        }
        return findings;
    }

    private static LocalDate day(Instant moment) {
        return LocalDate.ofInstant(moment, DutchCalendar.ZONE);
    }
}
