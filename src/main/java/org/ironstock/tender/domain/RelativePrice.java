package org.ironstock.tender.domain;

import java.math.BigDecimal;
import java.util.Comparator;

/**
 * Relative price: {@code S = WQ*Q + WP*Pbest/P}. Still in use, but the price of a third bid decides about the order of
 * two others: warn when it is chosen and report when it happens ({@link RankReversal}).
 */
public record RelativePrice(Weights weights) implements AwardFormula {

    @Override
    public ScoreFigure figure(AssessedBid bid, Field field) {
        BigDecimal quality = weights.quality().multiply(bid.quality());
        BigDecimal price = weights.price()
                .multiply(Precision.divide(
                        field.lowestPrice().inEuro(), bid.price().inEuro()));
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
        return "Relatief: kwaliteit %s, prijs %s maal laagste prijs gedeeld door prijs"
                .formatted(weights.quality().toPlainString(), weights.price().toPlainString());
    }
}
