package org.ironstock.shared;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.NumberFormat;
import java.util.Locale;

/**
 * Price in euro of one base unit (one mask, one pair), with up to six decimals.
 *
 * @param euro never negative
 */
public record UnitPrice(BigDecimal euro) implements Comparable<UnitPrice> {

    private static final int SCALE = 6;
    private static final Locale DUTCH = Locale.forLanguageTag("nl-NL");

    public UnitPrice {
        if (euro.signum() < 0) {
            throw new IllegalArgumentException("A unit price is never negative, found " + euro);
        }
        try {
            euro = euro.setScale(SCALE, RoundingMode.UNNECESSARY);
        } catch (ArithmeticException tooFine) {
            throw new IllegalArgumentException("A unit price has at most six decimals, found " + euro, tooFine);
        }
    }

    public static UnitPrice of(String euro) {
        return new UnitPrice(new BigDecimal(euro));
    }

    /** Price of a quantity in whole cents: one rounding per line, half up. */
    public Money times(long quantity) {
        return Money.euro(euro.multiply(BigDecimal.valueOf(quantity)).setScale(2, RoundingMode.HALF_UP));
    }

    /** As an official reads it, with two to six decimals, e.g. {@code € 0,0625}. */
    public String inDutch() {
        NumberFormat format = NumberFormat.getNumberInstance(DUTCH);
        format.setMinimumFractionDigits(2);
        format.setMaximumFractionDigits(SCALE);
        return "€ " + format.format(euro);
    }

    @Override
    public int compareTo(UnitPrice other) {
        return euro.compareTo(other.euro);
    }
}
