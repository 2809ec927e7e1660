package org.ironstock.quality;

import java.util.Optional;
import java.util.UUID;

/**
 * How far the release of a lot is.
 *
 * @param round 0 before the first sample, 1 in the first test, 2 in the retest
 * @param reportId newest test report in the dossier
 * @param reason why it was rejected, in Dutch; empty otherwise
 */
public record ReleaseStatus(String lotId, State state, int round, Optional<UUID> reportId, String reason) {

    /** Where a lot stands. */
    public enum State {
        /** Not free: tests run, or nobody has decided yet. */
        IN_TEST,
        RELEASED,
        REJECTED
    }
}
