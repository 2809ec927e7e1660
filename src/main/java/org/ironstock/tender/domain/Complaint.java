package org.ironstock.tender.domain;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * A complaint about a tender (advies Klachtafhandeling bij aanbesteden). It stops no period by itself; only a changed
 * decision does.
 *
 * @param complainant name of who complains
 * @param supplierId supplier that complains; empty when an outsider does
 * @param content the complaint in the words of the complainant
 * @param dueAt last moment for the answer
 * @param answer empty until it is answered
 */
public record Complaint(
        UUID id,
        String tenderId,
        String complainant,
        Optional<String> supplierId,
        String content,
        Instant receivedAt,
        Instant dueAt,
        Optional<Answer> answer) {

    /** What the complaint led to. */
    public enum Outcome {
        UNFOUNDED("Ongegrond"),
        FOUNDED("Gegrond, de beslissing blijft"),
        FOUNDED_RECONSIDER("Gegrond, de gunningsbeslissing wordt heroverwogen");

        private final String dutch;

        Outcome(String dutch) {
            this.dutch = dutch;
        }

        public String inDutch() {
            return dutch;
        }
    }

    /**
     * The answer to a complaint.
     *
     * @param text as the complainant reads it
     */
    public record Answer(Outcome outcome, String text, String answeredBy, Instant answeredAt, UUID document) {}
}
