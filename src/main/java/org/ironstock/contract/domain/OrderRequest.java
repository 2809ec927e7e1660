package org.ironstock.contract.domain;

import java.time.LocalDate;
import java.util.Optional;
import org.ironstock.shared.Money;
import org.ironstock.shared.Quantity;
import org.ironstock.shared.UnitPrice;

/**
 * What is asked of a supplier under a running contract.
 *
 * @param forecastRef forecast of the need; empty text when none was attached
 * @param neededBy last day on which care needs it
 * @param poolCode pool that pays; empty for ordinary money
 * @param requestedBy machine client that asks
 */
public record OrderRequest(
        String contractId,
        String productCode,
        Quantity quantity,
        UnitPrice unitPrice,
        String forecastRef,
        LocalDate neededBy,
        Optional<String> poolCode,
        String requestedBy) {

    /** Value of the order, excluding VAT. */
    public Money value() {
        return unitPrice.times(quantity.pieces());
    }
}
