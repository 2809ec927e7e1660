package org.ironstock.handover.domain;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * Pieces that stand in the books and are not there, to be declared lost by a signed document.
 *
 * @param id e.g. {@code OVD-2026-001-V1}
 * @param document empty while it is not drawn up
 * @param bookedAt empty while it is not signed and booked
 */
public record Loss(
        String id,
        String handoverId,
        String reason,
        String proposedBy,
        Optional<UUID> document,
        Optional<Instant> bookedAt,
        long pieces) {}
