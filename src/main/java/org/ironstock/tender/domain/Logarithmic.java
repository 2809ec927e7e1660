package org.ironstock.tender.domain;

import java.math.BigDecimal;
import java.util.Comparator;

/**
 * Logarithmic: {@code S = WQ*Q + WP*(1 - log(P/Pbest)/log A)}. A bid of {@code A} times the best price or more earns
 * no price points; points never fall below zero [A].
 *
 * @param base how many times the best price earns nothing, above 1; usually 1.5, 2 or 3
 */
public record Logarithmic(Weights weights, BigDecimal base) implements AwardFormula {

    public Logarithmic {
        if (base.compareTo(BigDecimal.ONE) <= 0) {
            throw new IllegalArgumentException("The base of the logarithm exceeds 1, found " + base);
        }
    }

    @Override
    public ScoreFigure figure(AssessedBid bid, Field field) {
        BigDecimal quality = weights.quality().multiply(bid.quality());
        BigDecimal times =
                Precision.divide(bid.price().inEuro(), field.lowestPrice().inEuro());
        BigDecimal fraction = BigDecimal.ONE
                .subtract(Precision.divide(Precision.naturalLogarithm(times), Precision.naturalLogarithm(base)))
                .max(BigDecimal.ZERO);
        BigDecimal price = weights.price().multiply(fraction);
        return new ScoreFigure(quality, price, quality.add(price));
    }

    @Override
    public Comparator<BigDecimal> bestFirst() {
        return Comparator.reverseOrder();
    }

    @Override
    public boolean comparesBids() {
        return true;
    }

    @Override
    public String description() {
        return "Logaritmisch: kwaliteit %s, prijs %s, A = %s"
                .formatted(weights.quality().toPlainString(), weights.price().toPlainString(), base.toPlainString());
    }
}
