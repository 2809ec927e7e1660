package org.ironstock.tender.domain;

import java.math.BigDecimal;
import java.util.Comparator;
import org.ironstock.shared.Money;

/**
 * Award on value (gunnen op waarde): the fictitious price {@code P - Q(EUR)}; the lowest wins.
 *
 * @param maximumQualityValue what the best possible quality is worth
 */
public record AwardOnValue(Money maximumQualityValue) implements AwardFormula {

    public AwardOnValue {
        if (maximumQualityValue.cents() <= 0) {
            throw new IllegalArgumentException(
                    "The value of quality is above zero, found " + maximumQualityValue.cents() + " cents");
        }
    }

    @Override
    public ScoreFigure figure(AssessedBid bid, Field field) {
        BigDecimal value = maximumQualityValue.inEuro().multiply(bid.quality());
        BigDecimal price = bid.price().inEuro();
        return new ScoreFigure(value, price, price.subtract(value));
    }

    @Override
    public Comparator<BigDecimal> bestFirst() {
        return Comparator.naturalOrder();
    }

    @Override
    public boolean comparesBids() {
        return false;
    }

    @Override
    public String description() {
        return "Gunnen op waarde: kwaliteit is ten hoogste %s waard".formatted(maximumQualityValue.inDutch());
    }
}
