package org.ironstock.capacity.domain;

import java.time.LocalDate;
import java.util.List;
import org.ironstock.shared.Quantity;
import org.ironstock.shared.UnitPrice;

/**
 * A contract that a tender concluded for capacity that stands by.
 *
 * @param startsOn day of the last signature
 * @param endsOn last day without options
 * @param paymentDays days after receipt within which an invoice is paid
 * @param capacity what its lines must be able to make together, in the order of the contract
 */
public record StandbyContract(
        String contractId,
        String tenderId,
        String supplierId,
        LocalDate startsOn,
        LocalDate endsOn,
        int paymentDays,
        List<Agreed> capacity) {

    /**
     * Capacity of one product.
     *
     * @param unitPrice price of one base unit, excluding VAT
     */
    public record Agreed(String productCode, Quantity piecesPerMonth, UnitPrice unitPrice) {}

    public StandbyContract {
        capacity = List.copyOf(capacity);
    }

    /** Agreed pieces a month of a product; none when the contract does not name it. */
    public Quantity piecesOf(String productCode) {
        return capacity.stream()
                .filter(one -> one.productCode().equals(productCode))
                .map(Agreed::piecesPerMonth)
                .reduce(Quantity.NONE, Quantity::plus);
    }
}
