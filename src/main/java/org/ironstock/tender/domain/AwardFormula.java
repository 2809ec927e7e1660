package org.ironstock.tender.domain;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.Comparator;
import org.ironstock.shared.Money;

/**
 * How quality and price together order the bids. Chosen and published before the first bid, never changed after (art.
 * 2.115 Aw 2012). Quality is a fraction from 0 to 1 of what could be earned; all figures are exact to 30 decimals.
 */
public sealed interface AwardFormula permits WeightedFactor, Logarithmic, AwardOnValue, ValueForMoney, RelativePrice {

    /** The figure of one bid, in the field of all bids that are compared. */
    ScoreFigure figure(AssessedBid bid, Field field);

    /** Best figure first. */
    Comparator<BigDecimal> bestFirst();

    /** Whether the price points of one bid depend on the price of another, so that excluding one can turn the order. */
    boolean comparesBids();

    /** Stable code of the formula with its parameters in words, for the score sheet. */
    String description();

    /**
     * What a formula may know of the whole field.
     *
     * @param lowestPrice lowest price among the bids that are compared
     */
    record Field(Money lowestPrice) {

        static Field of(Collection<AssessedBid> bids) {
            return new Field(bids.stream()
                    .map(AssessedBid::price)
                    .min(Comparator.naturalOrder())
                    .orElseThrow(() -> new IllegalArgumentException("A field has at least one bid")));
        }
    }
}
