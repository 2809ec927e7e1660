package org.ironstock.payment;

import java.util.List;
import org.ironstock.shared.Money;
import org.ironstock.shared.Quantity;

/**
 * What came of a contract by a moment, of orders that were registered here.
 *
 * @param goods one for each product of which something came
 * @param invoiced invoices that came in and were not refused, including VAT
 * @param paid what the bank booked, including VAT
 */
public record AccountTotals(List<Goods> goods, Money invoiced, Money paid) {

    /** Pieces of a product that were received, and accepted. */
    public record Goods(String productCode, Quantity received, Quantity accepted) {}

    public AccountTotals {
        goods = List.copyOf(goods);
    }
}
