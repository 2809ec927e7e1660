package org.ironstock.tender;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A page of tenders, newest first.
 *
 * @param total tenders on all pages together
 */
public record TenderListing(long total, List<Line> lines) {

    /**
     * One tender in the list.
     *
     * @param procedure empty until it is chosen
     * @param dispatchedAt dispatch of notice or invitations; empty until then
     * @param closingAt last moment for bids; empty until it is known
     */
    public record Line(
            String id,
            String title,
            Executor executor,
            TenderStage stage,
            Optional<Procedure> procedure,
            Instant requestedAt,
            Optional<Instant> dispatchedAt,
            Optional<Instant> closingAt) {}

    public TenderListing {
        lines = List.copyOf(lines);
    }
}
