package org.ironstock.capacity.domain;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.ironstock.shared.Money;
import org.ironstock.shared.Quantity;

/**
 * What a failed activation costs its supplier beside the fee that goes back.
 *
 * @param target pieces that had to be delivered and accepted
 * @param accepted pieces that were
 * @param penalty percentage of the value of the shortfall, at most the cap
 * @param cap percentage of the value of the whole order
 */
public record FailurePenalty(Quantity target, Quantity accepted, Money penalty, Money cap) {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** What had to be there: a percentage of the activated capacity of a month, rounded up. */
    public static Quantity target(Activation activation, int percent) {
        BigDecimal share = BigDecimal.valueOf(
                        activation.request().piecesPerMonth().pieces())
                .multiply(BigDecimal.valueOf(percent))
                .divide(HUNDRED, 0, RoundingMode.CEILING);
        return Quantity.of(share.longValueExact());
    }

    /**
     * The penalty, in whole cents, half up.
     *
     * @param percent of the value of what is missing
     * @param capPercent of the value of the order
     */
    public static FailurePenalty of(
            Activation activation, Quantity target, Quantity accepted, int percent, int capPercent) {
        long missing = Math.max(0, target.pieces() - accepted.pieces());
        Money cap = share(activation.value(), capPercent);
        Money penalty = share(activation.unitPrice().times(missing), percent);
        return new FailurePenalty(target, accepted, penalty.exceeds(cap) ? cap : penalty, cap);
    }

    private static Money share(Money amount, int percent) {
        BigDecimal cents = BigDecimal.valueOf(amount.cents())
                .multiply(BigDecimal.valueOf(percent))
                .divide(HUNDRED, 0, RoundingMode.HALF_UP);
        return new Money(cents.longValueExact());
    }
}
