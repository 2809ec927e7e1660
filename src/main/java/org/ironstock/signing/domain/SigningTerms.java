package org.ironstock.signing.domain;

import java.time.Duration;
import java.time.Instant;

/**
 * When a signer who does nothing is reminded and when the deputy is called in. Neither ever signs for anyone.
 *
 * @param reminderAt a day after the document is put before the signer, four hours in a crisis
 * @param deputyAt two days after, eight hours in a crisis
 */
public record SigningTerms(Instant reminderAt, Instant deputyAt) {

    private static final Duration REMINDER = Duration.ofDays(1);
    private static final Duration DEPUTY = Duration.ofDays(2);
    private static final Duration CRISIS_REMINDER = Duration.ofHours(4);
    private static final Duration CRISIS_DEPUTY = Duration.ofHours(8);

    public static SigningTerms from(Instant presentedAt, boolean crisis) {
        return new SigningTerms(
                presentedAt.plus(crisis ? CRISIS_REMINDER : REMINDER),
                presentedAt.plus(crisis ? CRISIS_DEPUTY : DEPUTY));
    }
}
