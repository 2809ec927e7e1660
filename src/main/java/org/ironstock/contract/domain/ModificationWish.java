package org.ironstock.contract.domain;

import java.time.LocalDate;
import java.util.Optional;
import org.ironstock.shared.Money;
import org.ironstock.shared.Quantity;
import org.ironstock.shared.UnitPrice;

/**
 * What a modification changes in a contract; what is empty stays as it is.
 *
 * @param lineNumber line whose quantity or price changes
 * @param maximumQuantity new highest quantity of the line over the whole term
 * @param unitPrice new price of the line
 * @param maximum new highest value of the contract, excluding VAT
 * @param endsOn new last day
 * @param successorKvk trade register number of the party that takes the place of the supplier
 */
public record ModificationWish(
        Optional<Integer> lineNumber,
        Optional<Quantity> maximumQuantity,
        Optional<UnitPrice> unitPrice,
        Optional<Money> maximum,
        Optional<LocalDate> endsOn,
        Optional<String> successorKvk) {

    /** Whether anything changes in the line. */
    public boolean touchesLine() {
        return maximumQuantity.isPresent() || unitPrice.isPresent();
    }

    /** Whether anything is asked at all. */
    public boolean empty() {
        return !touchesLine() && maximum.isEmpty() && endsOn.isEmpty() && successorKvk.isEmpty();
    }
}
