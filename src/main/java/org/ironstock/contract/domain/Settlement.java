package org.ironstock.contract.domain;

import java.time.Instant;

/**
 * A determined settlement that waits for, or has, the judgment of a second person.
 *
 * @param number its place among all settlements
 * @param judgedBy who confirmed it; empty text while nobody did
 */
public record Settlement(
        long number, SettlementStatement statement, String determinedBy, Instant determinedAt, String judgedBy) {}
