package org.ironstock.contract.domain;

import java.time.Instant;
import java.util.UUID;

/**
 * What an official proposes about a penalty; it counts once its document is signed.
 *
 * @param documentId the claim or the waiver that is put before the signer
 */
public record PenaltyProposal(
        String penaltyId, Choice choice, String motive, UUID documentId, String official, Instant at) {

    /** What can be done about a late delivery. */
    public enum Choice {
        /** The penalty is claimed. */
        IMPOSE(Penalty.State.IMPOSED),
        /** It is not, for a reason. */
        WAIVE(Penalty.State.WAIVED);

        private final Penalty.State once;

        Choice(Penalty.State once) {
            this.once = once;
        }

        /** The state of the penalty once this is signed. */
        public Penalty.State onceSigned() {
            return once;
        }
    }
}
