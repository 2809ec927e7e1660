package org.ironstock.contract.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * What follows a contract that ends.
 *
 * @param endsOn last day that is asked; filled exactly when the contract is to be renewed
 * @param tender what is tendered; filled exactly when it is to be tendered again
 */
public record RenewalDecision(
        Choice choice,
        String reason,
        Optional<LocalDate> endsOn,
        Optional<FollowingTender> tender,
        String official,
        Instant decidedAt) {

    /** What can follow. */
    public enum Choice {
        RENEW("verlengen"),
        TENDER("opnieuw aanbesteden"),
        LET_END("laten aflopen");

        private final String inDutch;

        Choice(String inDutch) {
            this.inDutch = inDutch;
        }

        public String inDutch() {
            return inDutch;
        }
    }
}
