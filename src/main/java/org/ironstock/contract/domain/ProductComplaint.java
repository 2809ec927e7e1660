package org.ironstock.contract.domain;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * Somebody who uses goods of the State complains about them.
 *
 * @param id e.g. {@code KLA-2026-001}; business key of its process
 * @param productCode empty text when the complainant named none
 * @param lotRef lot, or batch number on the box; empty text when the complainant named none
 * @param receivedBy machine client or official that took it in
 * @param dueAt last moment for the answer
 * @param contractId contract under which the goods came; empty while that is not known
 */
public record ProductComplaint(
        String id,
        String complainant,
        String content,
        String productCode,
        String lotRef,
        String receivedBy,
        Instant receivedAt,
        Instant dueAt,
        Optional<String> contractId,
        Optional<Answer> answer) {

    /** What was answered, in a letter. */
    public record Answer(Outcome outcome, String text, String official, Instant at, UUID letter) {}

    /** What was found of a complaint. */
    public enum Outcome {
        FOUNDED("Uw klacht is gegrond"),
        UNFOUNDED("Uw klacht is ongegrond");

        private final String dutch;

        Outcome(String dutch) {
            this.dutch = dutch;
        }

        public String inDutch() {
            return dutch;
        }
    }
}
