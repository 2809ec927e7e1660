package org.ironstock.contract.domain;

import java.time.Instant;

/** What an official decided about a contract that could not go its ordinary way. */
public record Judgment(String step, Choice choice, String motive, String decidedBy, Instant decidedAt) {

    /** What can be chosen. */
    public enum Choice {
        /** Take it over in spite of what is missing, with a motive. */
        REGULARISE("regulariseren"),
        /** Try the transfer again. */
        AGAIN("opnieuw"),
        /** Do not take it over. */
        END("niet overnemen");

        private final String inDutch;

        Choice(String inDutch) {
            this.inDutch = inDutch;
        }

        public String inDutch() {
            return inDutch;
        }
    }
}
