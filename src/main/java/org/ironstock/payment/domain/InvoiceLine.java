package org.ironstock.payment.domain;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import org.ironstock.shared.Money;
import org.ironstock.shared.UnitPrice;

/**
 * One line of an invoice or credit note, as the supplier wrote it.
 *
 * @param number the supplier's own number of the line
 * @param orderLine line of the order that it names; empty when it names none
 * @param productCode the buyer's or seller's code of the article; empty text when none is given
 * @param quantity above zero
 * @param unit code of UN/ECE recommendation 20, e.g. {@code EA}
 * @param price excluding VAT, for {@code baseQuantity} units
 * @param baseQuantity above zero
 * @param net amount of the line, excluding VAT
 * @param vatPercent e.g. 21
 */
public record InvoiceLine(
        String number,
        Optional<String> orderLine,
        String productCode,
        String description,
        BigDecimal quantity,
        String unit,
        BigDecimal price,
        BigDecimal baseQuantity,
        Money net,
        BigDecimal vatPercent) {

    /** Price times quantity in whole cents, rounded once, half up. */
    public static Money amountOf(BigDecimal price, BigDecimal baseQuantity, BigDecimal quantity) {
        return Money.euro(price.multiply(quantity).divide(baseQuantity, 2, RoundingMode.HALF_UP));
    }

    /** Whether each unit costs exactly this; no cent, and no part of one, more or less. */
    public boolean costs(UnitPrice agreed) {
        return price.compareTo(agreed.euro().multiply(baseQuantity)) == 0;
    }

    /** The quantity in whole units; empty when it is not whole or far too large. */
    public Optional<Long> pieces() {
        try {
            return Optional.of(quantity.longValueExact());
        } catch (ArithmeticException broken) {
            return Optional.empty();
        }
    }
}
