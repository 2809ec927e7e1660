package org.ironstock.payment.domain;

import org.ironstock.shared.Quantity;
import org.ironstock.shared.UnitPrice;

/**
 * One line of an order with what was received, accepted and invoiced of it.
 *
 * @param invoiced claimed by other invoices than the one that is looked at
 */
public record OrderLine(
        int lineNumber,
        String productCode,
        UnitPrice unitPrice,
        Quantity ordered,
        int vatPercent,
        Quantity received,
        Quantity accepted,
        Quantity invoiced) {

    /** Accepted and not yet invoiced. */
    public Quantity payable() {
        return Quantity.of(accepted.pieces() - invoiced.pieces());
    }
}
