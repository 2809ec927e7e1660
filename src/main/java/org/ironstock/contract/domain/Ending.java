package org.ironstock.contract.domain;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * How a contract ended.
 *
 * @param documentId document that dissolved it; empty when its term ran out
 * @param endedOn last day on which it was in force
 */
public record Ending(Cause cause, Optional<UUID> documentId, LocalDate endedOn) {

    /** Ways in which a contract ends. */
    public enum Cause {
        RUN_OUT("looptijd verstreken"),
        DISSOLVED("ontbonden");

        private final String inDutch;

        Cause(String inDutch) {
            this.inDutch = inDutch;
        }

        public String inDutch() {
            return inDutch;
        }
    }
}
