package org.ironstock.capacity.domain;

import java.time.Instant;
import java.util.UUID;

/**
 * What an official decided after months that earned nothing.
 *
 * @param monthId month that gave rise to it
 * @param reason why, in Dutch
 * @param documentId the paper on which it stands
 */
public record DefaultStep(
        String lineId, String monthId, Kind kind, String reason, String decidedBy, Instant decidedAt, UUID documentId) {

    /** What can be decided. */
    public enum Kind {
        /** The producer was given notice of default. */
        NOTICE,
        /** No notice was given. */
        NO_NOTICE,
        /** Termination is proposed; the State is bound by the dissolution that is signed for the contract. */
        TERMINATE,
        /** The contract goes on. */
        CONTINUE
    }
}
