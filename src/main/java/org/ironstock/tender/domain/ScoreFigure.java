package org.ironstock.tender.domain;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * What the formula made of one bid.
 *
 * @param quality part for quality: points, or euro with award on value, or a percentage with value for money
 * @param price part for price: points, or the price in euro with award on value and value for money
 * @param total the figure on which bids are ranked, unrounded
 */
public record ScoreFigure(BigDecimal quality, BigDecimal price, BigDecimal total) {

    /** The figure as it is shown and published: two decimals, half up. Never used to rank. */
    public BigDecimal shown() {
        return total.setScale(2, RoundingMode.HALF_UP);
    }
}
