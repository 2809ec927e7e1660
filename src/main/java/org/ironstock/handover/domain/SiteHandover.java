package org.ironstock.handover.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.ironstock.handover.SiteState;
import org.ironstock.shared.Money;

/**
 * A site of a signed plan on its way to the receiving party.
 *
 * @param id e.g. {@code OVD-2026-001-L01}
 * @param attempt one more each time that it was undone and is tried again
 * @param countId count of this attempt; empty before it
 * @param receiverId supplier that takes over; empty until it is named
 * @param temperatureLog where the log of temperatures stands; empty until it is named
 * @param minutesId minutes of transfer of this attempt
 * @param receiverSigner who signed them for the receiving party; empty until then
 * @param value of all that is taken over
 * @param movementRef movement by which ownership passed; empty until then
 */
public record SiteHandover(
        String id,
        String handoverId,
        String site,
        int wave,
        SiteState state,
        int attempt,
        LocalDate freezeOn,
        LocalDate transferOn,
        String countId,
        String receiverId,
        String temperatureLog,
        Optional<UUID> minutesId,
        String receiverSigner,
        Optional<Instant> receiverSignedAt,
        Money value,
        String movementRef,
        Optional<Instant> transferredAt) {}
