package org.ironstock.tender.domain;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collection;
import org.ironstock.shared.Money;
import org.ironstock.shared.Quantity;

/**
 * Estimated value of a tender (raming), over the full term with all options, excluding VAT.
 *
 * @param amount estimated value
 * @param maximum highest value: the estimate with the band on top; at the maximum a framework has no more effect
 * @param maximumQuantity highest number of base units
 * @param bandPercent band in whole percents
 * @param thresholdValue value that is held against the threshold: this estimate and those of similar tenders in twelve
 *     months (a need may not be split to stay below)
 */
public record Estimate(Money amount, Money maximum, Quantity maximumQuantity, int bandPercent, Money thresholdValue) {

    /**
     * Estimates a need: quantity times reference price per line over the full term with options, and the services fee
     * (art. 2.13 and 2.15 Aw 2012).
     *
     * @param bandPercent band between estimate and maximum, in whole percents
     * @param similar estimates of similar tenders in the twelve months before (art. 2.14 Aw 2012)
     * @throws IllegalStateException when a product has no reference price
     * @throws ArithmeticException when the value does not fit
     */
    public static Estimate of(Need need, ReferencePrices prices, int bandPercent, Collection<Money> similar) {
        Money goods =
                need.lines().stream().map(line -> lineValue(need, prices, line)).reduce(Money.ZERO, Money::plus);
        Money amount = goods.plus(need.servicesFee());
        Money threshold = similar.stream().reduce(amount, Money::plus);
        return new Estimate(
                amount, withBand(amount, bandPercent), quantityWithBand(need, bandPercent), bandPercent, threshold);
    }

    /** Value of one line over the full term with options. */
    public static Money lineValue(Need need, ReferencePrices prices, Need.NeedLine line) {
        return prices.get(line.productCode())
                .times(line.monthlyQuantity().times(need.fullTermMonths()).pieces());
    }

    private static Money withBand(Money amount, int bandPercent) {
        return new Money(scaled(amount.cents(), bandPercent));
    }

    private static Quantity quantityWithBand(Need need, int bandPercent) {
        return new Quantity(scaled(need.fullQuantity().pieces(), bandPercent));
    }

    private static long scaled(long value, int bandPercent) {
        return BigDecimal.valueOf(value)
                .multiply(BigDecimal.valueOf(100L + bandPercent))
                .divide(BigDecimal.valueOf(100), 0, RoundingMode.HALF_UP)
                .longValueExact();
    }
}
