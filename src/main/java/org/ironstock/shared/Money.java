package org.ironstock.shared;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.util.Currency;
import java.util.Locale;

/**
 * An amount in whole euro cents; may be negative (a credit).
 *
 * @param cents amount in cents
 */
public record Money(long cents) implements Comparable<Money> {

    public static final Money ZERO = new Money(0);

    private static final Locale DUTCH = Locale.forLanguageTag("nl-NL");

    /**
     * An amount in euro.
     *
     * @throws IllegalArgumentException when it has more than two decimals
     */
    public static Money euro(BigDecimal amount) {
        try {
            return new Money(amount.movePointRight(2).longValueExact());
        } catch (ArithmeticException tooFine) {
            throw new IllegalArgumentException("An amount in euro has at most two decimals, found " + amount, tooFine);
        }
    }

    public static Money euro(String amount) {
        return euro(new BigDecimal(amount));
    }

    public static Money euro(long amount) {
        return new Money(Math.multiplyExact(amount, 100));
    }

    public Money plus(Money other) {
        return new Money(Math.addExact(cents, other.cents));
    }

    public Money minus(Money other) {
        return new Money(Math.subtractExact(cents, other.cents));
    }

    public boolean exceeds(Money other) {
        return cents > other.cents;
    }

    public boolean negative() {
        return cents < 0;
    }

    public BigDecimal inEuro() {
        return BigDecimal.valueOf(cents, 2);
    }

    /** As an official reads it, e.g. {@code € 1.234.567,89}. */
    public String inDutch() {
        NumberFormat format = NumberFormat.getCurrencyInstance(DUTCH);
        format.setCurrency(Currency.getInstance("EUR"));
        return format.format(inEuro());
    }

    @Override
    public int compareTo(Money other) {
        return Long.compare(cents, other.cents);
    }
}
