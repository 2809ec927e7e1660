package org.ironstock.contract.domain;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A producer is short of filter material.
 *
 * @param week Monday of the week in which it was raised
 * @param productCode product for which there is least
 * @param measure what was done about it; empty text while the alarm is open
 */
public record FilterAlarm(
        long number,
        String supplierId,
        Kind kind,
        LocalDate week,
        String productCode,
        FilterCover.Level level,
        Optional<BigDecimal> weeks,
        Instant raisedAt,
        String measure) {

    /** The two alarms. */
    public enum Kind {
        /** EZK says what is done. */
        ESCALATION,
        /** The crisis playbook is told, and another source is sought. */
        SIGNAL
    }
}
