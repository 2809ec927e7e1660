package org.ironstock.contract.domain;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.ironstock.shared.DutchText;
import org.ironstock.shared.Money;
import org.ironstock.shared.Quantity;
import org.ironstock.shared.UnitPrice;

/**
 * What a late delivery costs the supplier.
 *
 * @param basisPointsPerDay hundredths of a percent of the value of the late part, for each calendar day
 * @param capPercent most that a late part ever costs, in percent of its value
 */
public record PenaltyTerms(int basisPointsPerDay, int capPercent) {

    private static final int BASIS_POINTS_OF_A_PERCENT = 100;
    private static final int DECIMALS_OF_A_BASIS_POINT = 4;

    /** Penalty for a part that is so many days late: not above the cap, and rounded once, half up. */
    public Money of(UnitPrice price, Quantity late, long days) {
        BigDecimal share = BigDecimal.valueOf(capped(days) ? cap() : days * basisPointsPerDay)
                .movePointLeft(DECIMALS_OF_A_BASIS_POINT);
        return Money.euro(price.euro()
                .multiply(BigDecimal.valueOf(late.pieces()))
                .multiply(share)
                .setScale(2, RoundingMode.HALF_UP));
    }

    /** Whether a part that is so many days late costs the most it ever will. */
    public boolean capped(long days) {
        return days * basisPointsPerDay >= cap();
    }

    private long cap() {
        return (long) capPercent * BASIS_POINTS_OF_A_PERCENT;
    }

    /** As an official reads it, e.g. {@code 0,5% per kalenderdag, ten hoogste 10%}. */
    public String inDutch() {
        return "%s%% per kalenderdag, ten hoogste %d%%"
                .formatted(
                        DutchText.decimal(
                                BigDecimal.valueOf(basisPointsPerDay, 2).stripTrailingZeros()),
                        capPercent);
    }
}
