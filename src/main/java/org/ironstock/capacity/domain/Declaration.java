package org.ironstock.capacity.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What a producer declares about the readiness of a line on some days of one month.
 *
 * @param number identity; 0 while it is not kept
 * @param from first day
 * @param to last day
 * @param ready whether the line could have started on each of these days
 * @param reason why not; empty when ready
 * @param proofs what shows it, each with the days on which it holds
 * @param declaredBy supplier, machine client or official
 * @param replaces number of the declaration in whose place it comes
 */
public record Declaration(
        long number,
        String lineId,
        LocalDate from,
        LocalDate to,
        boolean ready,
        String reason,
        List<Proof> proofs,
        String declaredBy,
        Instant declaredAt,
        Optional<Long> replaces) {

    /**
     * One proof.
     *
     * @param validFrom first day on which it holds
     * @param validTo last day
     * @param reference what and where, e.g. number of a certificate
     */
    public record Proof(ProofItem item, LocalDate validFrom, LocalDate validTo, String reference) {

        public boolean holdsOn(LocalDate day) {
            return !day.isBefore(validFrom) && !day.isAfter(validTo);
        }
    }

    public Declaration {
        proofs = List.copyOf(proofs);
    }

    public boolean covers(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(to);
    }

    public boolean overlaps(Declaration other) {
        return !from.isAfter(other.to) && !other.from.isAfter(to);
    }

    /** Whether some proof of this kind holds on a day. */
    public boolean proves(ProofItem item, LocalDate day) {
        return proofs.stream().anyMatch(proof -> proof.item() == item && proof.holdsOn(day));
    }
}
