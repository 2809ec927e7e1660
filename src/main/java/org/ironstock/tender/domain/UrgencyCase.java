package org.ironstock.tender.domain;

import java.time.Instant;
import java.util.Optional;

/**
 * A motive to negotiate without notice and what its legal test said.
 *
 * @param motivatedBy official who wrote it
 * @param verdict empty until it was tested
 */
public record UrgencyCase(
        String tenderId,
        ProcedureWish.Justification justification,
        UrgencyMotive motive,
        String motivatedBy,
        Instant motivatedAt,
        Optional<Verdict> verdict) {

    /** The legal test. */
    public record Verdict(boolean allowed, String reason, String judgedBy, Instant judgedAt) {}

    /** Whether the legal test lets the tender be negotiated. */
    public boolean allowed() {
        return verdict.map(Verdict::allowed).orElse(false);
    }
}
