package org.ironstock.payment.domain;

import java.time.Instant;

/**
 * A file that the bank sent and that was taken.
 *
 * @param id e.g. {@code BNK-2026-0001}
 * @param messageId identification that the bank gave it
 * @param receivedBy machine client or official who brought it
 */
public record BankAnswer(String id, Kind kind, String messageId, Instant receivedAt, String receivedBy, Counts counts) {

    /** Messages of the bank that are read. */
    public enum Kind {
        /** How far our payments are. */
        PAIN_002("statusbericht (pain.002)"),
        /** What the bank booked. */
        CAMT_054("boekingsbericht (camt.054)");

        private final String dutch;

        Kind(String dutch) {
            this.dutch = dutch;
        }

        /** In the words of an official. */
        public String inDutch() {
            return dutch;
        }
    }

    /**
     * What came of a file.
     *
     * @param lines how many things it said
     * @param differences how many of them do not fit and went to a person
     */
    public record Counts(int lines, int accepted, int rejected, int executed, int differences) {}
}
