package org.ironstock.tender.domain;

import java.math.BigDecimal;
import java.util.Comparator;

/**
 * Value for money: {@code Q% / P x constant}; the highest wins.
 *
 * @param constant makes the figure readable, above zero; does not change the order
 */
public record ValueForMoney(BigDecimal constant) implements AwardFormula {

    public ValueForMoney {
        if (constant.signum() <= 0) {
            throw new IllegalArgumentException("The constant is above zero, found " + constant);
        }
    }

    @Override
    public ScoreFigure figure(AssessedBid bid, Field field) {
        BigDecimal percentage = bid.quality().movePointRight(2);
        BigDecimal price = bid.price().inEuro();
        return new ScoreFigure(percentage, price, Precision.divide(percentage.multiply(constant), price));
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
        return "Waarde voor geld: kwaliteitspercentage gedeeld door prijs, maal %s".formatted(constant.toPlainString());
    }
}
