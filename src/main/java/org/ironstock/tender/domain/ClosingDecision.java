package org.ironstock.tender.domain;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * A decision on the closing of a tender.
 *
 * @param number counts from 1 within the tender
 * @param granted whether closing moves
 * @param formerClosing closing as it was published
 * @param newClosing empty when refused
 * @param documentKind kind of the decision document, a row of the signing authority
 * @param document the decision; empty until drawn
 * @param notice the change notice; empty while there is none
 * @param inForceAt moment from which the new closing counts
 */
public record ClosingDecision(
        String tenderId,
        int number,
        boolean granted,
        Instant formerClosing,
        Optional<Instant> newClosing,
        String motive,
        String decidedBy,
        String documentKind,
        Optional<UUID> document,
        Optional<UUID> notice,
        Optional<Instant> inForceAt) {

    /** @throws IllegalStateException when the extension was refused */
    public Instant requireNewClosing() {
        return newClosing.orElseThrow(
                () -> new IllegalStateException("Decision %d of %s moves nothing".formatted(number, tenderId)));
    }
}
