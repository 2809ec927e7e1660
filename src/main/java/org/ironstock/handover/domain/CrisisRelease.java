package org.ironstock.handover.domain;

import java.util.Optional;
import java.util.UUID;
import org.ironstock.shared.Quantity;

/**
 * Goods that leave a frozen site all the same, because a crisis asks for them.
 *
 * @param id e.g. {@code OVD-2026-001-C1}
 * @param recipient who gets them
 * @param documentId decision to be signed; empty until it is drawn up
 */
public record CrisisRelease(
        String id,
        String handoverId,
        String site,
        String productCode,
        Quantity quantity,
        String recipient,
        String reason,
        State state,
        Optional<UUID> documentId,
        String draftedBy) {

    /** How far it is. */
    public enum State {
        DRAFTED,
        ISSUED,
        REFUSED
    }
}
