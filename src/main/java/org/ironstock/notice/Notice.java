package org.ironstock.notice;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * A notice and how far its publication is.
 *
 * @param subtype eForms subtype, e.g. "16" or "29"
 * @param dispatchedAt moment of dispatch: every period of procurement law counts from its day
 * @param publicationNumber number that the publication gateway gave
 */
public record Notice(
        UUID id,
        String caseRef,
        String subtype,
        State state,
        Optional<Instant> dispatchedAt,
        Optional<String> publicationNumber,
        String rejectionReasons) {

    public enum State {
        PREPARED,
        SENT,
        PUBLISHED,
        REJECTED
    }
}
