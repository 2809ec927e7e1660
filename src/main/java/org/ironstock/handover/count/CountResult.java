package org.ironstock.handover.count;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.ironstock.handover.domain.CountAcceptance;
import org.ironstock.handover.domain.CountState;
import org.ironstock.shared.Quantity;

/**
 * A count that nobody counts in any more.
 *
 * @param document the record of the count in the file of the case; empty when the count was called off
 */
public record CountResult(
        String countId,
        String reference,
        String site,
        CountState state,
        Instant closedAt,
        Optional<UUID> document,
        List<Line> lines) {

    public CountResult {
        lines = List.copyOf(lines);
    }

    /**
     * One lot.
     *
     * @param lotId empty for a lot that lay there and is not in the books
     * @param first the last count of the first counter; empty when this counter did not find a lot that is not in the books
     * @param second the same of the second counter
     * @param third what the third person found; empty when none was needed
     * @param accepted what counts; empty while a difference is not settled
     * @param acceptance how it came to count
     * @param explanation of the third person; empty when none was needed
     */
    public record Line(
            Optional<String> lotId,
            String productCode,
            String supplierLot,
            Optional<LocalDate> expiresOn,
            Quantity book,
            Optional<Quantity> first,
            Optional<Quantity> second,
            Optional<Quantity> third,
            Optional<Quantity> accepted,
            Optional<CountAcceptance> acceptance,
            String explanation) {}
}
