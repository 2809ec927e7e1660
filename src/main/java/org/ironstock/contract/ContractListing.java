package org.ironstock.contract;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.ironstock.shared.Money;

/**
 * A page of production contracts, newest first.
 *
 * @param total contracts on all pages together
 */
public record ContractListing(long total, List<Line> lines) {

    /**
     * One contract in the list.
     *
     * @param products codes of its products, with commas
     * @param remaining value that may still be ordered; empty while the maximum is not known
     */
    public record Line(
            String id,
            String reference,
            String title,
            String supplier,
            String products,
            ContractState state,
            Optional<Money> remaining,
            Optional<LocalDate> endsOn,
            long openFindings) {}

    public ContractListing {
        lines = List.copyOf(lines);
    }
}
