package org.ironstock.capacity.domain;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * One determination of how much stand-by capacity is needed.
 *
 * @param id e.g. {@code SIZ-2026-001}
 * @param reason why it was done
 * @param advice empty until somebody advised
 * @param followedBy tender or contract that came of it; empty until then
 */
public record Sizing(
        String id,
        String reason,
        State state,
        Optional<Advice> advice,
        Optional<UUID> documentId,
        Optional<String> followedBy) {

    /** How far it is. */
    public enum State {
        OPEN,
        CALCULATED,
        SIGNED,
        STOPPED
    }

    /** What comes of it. */
    public enum FollowUp {
        /** RVO tenders more lines. */
        TENDER("aanbesteding door RVO"),
        /** RVO contracts more capacity under a contract that exists. */
        CONTRACT("contract door RVO"),
        /** Nothing more is needed. */
        NONE("geen vervolg");

        private final String inDutch;

        FollowUp(String inDutch) {
            this.inDutch = inDutch;
        }

        public String inDutch() {
            return inDutch;
        }
    }

    /**
     * What was advised.
     *
     * @param needBy day on which new lines must stand ready; empty without follow-up
     * @param termMonths term of the tender; empty unless it is tendered
     * @param advisedBy official
     */
    public record Advice(
            String text,
            FollowUp followUp,
            Optional<LocalDate> needBy,
            Optional<Integer> termMonths,
            String advisedBy) {}
}
