package org.ironstock.tender.domain;

import java.math.BigDecimal;
import org.ironstock.shared.Money;

/**
 * A valid bid with the figures that the award formula uses.
 *
 * @param quality fraction from 0 to 1 of the quality that could be earned, unrounded
 * @param price total price excluding VAT, above zero
 * @param tieScore consensus score on the published sub-criterion that decides between equal bids, a fraction from 0 to 1
 */
public record AssessedBid(String bidId, BigDecimal quality, Money price, BigDecimal tieScore) {

    public AssessedBid {
        requireFraction("quality", quality);
        requireFraction("tie score", tieScore);
        if (price.cents() <= 0) {
            throw new IllegalArgumentException("A price is above zero, found " + price.cents() + " cents of " + bidId);
        }
    }

    private static void requireFraction(String what, BigDecimal value) {
        if (value.signum() < 0 || value.compareTo(BigDecimal.ONE) > 0) {
            throw new IllegalArgumentException("A " + what + " lies between 0 and 1, found " + value);
        }
    }
}
