package org.ironstock.quality.domain;

import java.time.Instant;

/**
 * What somebody decided on the release of a lot.
 *
 * @param round test on which it rests; 0 when the papers alone decided
 * @param released whether the lot may become free
 */
public record ReleaseDecision(int round, String decidedBy, Instant decidedAt, boolean released, String reason) {}
