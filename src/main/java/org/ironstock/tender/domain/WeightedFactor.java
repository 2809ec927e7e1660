package org.ironstock.tender.domain;

import java.math.BigDecimal;
import java.util.Comparator;
import org.ironstock.shared.Money;

/**
 * Weighted factor (gewogen factor): {@code S = WQ*Q + WP*(Pmax-P)/(Pmax-Pmin)} with minimum and maximum price set
 * beforehand. A price under the minimum counts as the minimum; a price above the maximum scores zero.
 */
public record WeightedFactor(Weights weights, Money minimumPrice, Money maximumPrice) implements AwardFormula {

    public WeightedFactor {
        if (minimumPrice.negative() || !maximumPrice.exceeds(minimumPrice)) {
            throw new IllegalArgumentException("The maximum price exceeds the minimum price, found %s and %s"
                    .formatted(minimumPrice.cents(), maximumPrice.cents()));
        }
    }

    @Override
    public ScoreFigure figure(AssessedBid bid, Field field) {
        BigDecimal quality = weights.quality().multiply(bid.quality());
        BigDecimal price = weights.price().multiply(priceFraction(bid.price()));
        return new ScoreFigure(quality, price, quality.add(price));
    }

    private BigDecimal priceFraction(Money price) {
        Money counted = price.compareTo(minimumPrice) < 0 ? minimumPrice : price;
        if (counted.exceeds(maximumPrice)) {
            return BigDecimal.ZERO;
        }
        return Precision.divide(
                maximumPrice.minus(counted).inEuro(),
                maximumPrice.minus(minimumPrice).inEuro());
    }

    @Override
    public Comparator<BigDecimal> bestFirst() {
        return Comparator.reverseOrder();
    }

    @Override
    public boolean comparesBids() {
        return false;
    }

    @Override
    public String description() {
        return "Gewogen factor: kwaliteit %s, prijs %s, minimumprijs %s, maximumprijs %s"
                .formatted(
                        weights.quality().toPlainString(),
                        weights.price().toPlainString(),
                        minimumPrice.inDutch(),
                        maximumPrice.inDutch());
    }
}
