package org.ironstock.capacity.domain;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.ironstock.shared.Quantity;

/**
 * What somebody asks of a line.
 *
 * @param piecesPerMonth activated capacity, at most the nominal one
 * @param months months of production that are ordered
 * @param startsOn day T from which the terms run
 * @param decisionReference decision that the request rests on; empty text when none was named
 * @param decisionDocument document of that decision when it was signed here; empty when one must be drawn up
 * @param requestedBy machine client or official
 */
public record ActivationRequest(
        String lineId,
        Quantity piecesPerMonth,
        int months,
        LocalDate startsOn,
        String decisionReference,
        Optional<UUID> decisionDocument,
        String requestedBy) {

    /** All pieces that the order asks for. */
    public Quantity ordered() {
        return piecesPerMonth.times(months);
    }
}
