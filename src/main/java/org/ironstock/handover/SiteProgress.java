package org.ironstock.handover;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.ironstock.shared.Quantity;

/**
 * How far one site is.
 *
 * @param id e.g. {@code OVD-2026-001-L01}
 * @param attempt 1 for the first time; one more each time that it was undone and is tried again
 * @param freezeOn first day on which nothing leaves it
 * @param transferOn day on which it is planned to be handed over
 * @param minutesId minutes of transfer of this attempt; empty while they are not drawn up
 * @param transferredAt moment at which ownership and risk passed
 * @param goes what goes where, most important first: by the list until the site is frozen, by what lies there from then on
 */
public record SiteProgress(
        String id,
        String handoverId,
        String site,
        int wave,
        SiteState state,
        int attempt,
        LocalDate freezeOn,
        LocalDate transferOn,
        Optional<UUID> minutesId,
        Optional<Instant> transferredAt,
        List<Goes> goes) {

    public SiteProgress {
        goes = List.copyOf(goes);
    }

    /**
     * Lots and pieces with one destination.
     *
     * @param destination name of {@link org.ironstock.handover.domain.Destination}
     * @param inDutch as an official reads it
     */
    public record Goes(String destination, String inDutch, long lots, Quantity pieces) {}
}
