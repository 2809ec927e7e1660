package org.ironstock.capacity.domain;

import java.time.LocalDate;
import java.util.Optional;
import org.ironstock.shared.Quantity;

/**
 * What officials know of a product for the sizing; what nobody knows is empty, never zero.
 *
 * @param stockDike1 usable stock of care institutions
 * @param stockDike2 usable stock of the consortium
 * @param stockSource document in which both stand
 * @param stockOn day on which they were counted
 * @param weeklyNeed need in a week of the peak
 * @param needSource document in which it stands
 */
public record SizingFigures(
        String productCode,
        Optional<Quantity> stockDike1,
        Optional<Quantity> stockDike2,
        String stockSource,
        LocalDate stockOn,
        Optional<Quantity> weeklyNeed,
        String needSource) {

    /** Whether nothing is unknown. */
    public boolean complete() {
        return stockDike1.isPresent() && stockDike2.isPresent() && weeklyNeed.isPresent();
    }
}
