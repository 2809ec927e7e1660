package org.ironstock.contract.domain;

import java.time.Instant;
import java.time.LocalDate;

/**
 * The supervision of one contract in one quarter.
 *
 * @param quarter its first day
 * @param dueAt last moment for the scorecard
 */
public record Supervision(long number, String contractId, LocalDate quarter, Instant dueAt, String scoredBy) {

    /** E.g. "kwartaal 1 van 2026". */
    public String inDutch() {
        return "kwartaal %d van %d".formatted((quarter.getMonthValue() + 2) / 3, quarter.getYear());
    }
}
