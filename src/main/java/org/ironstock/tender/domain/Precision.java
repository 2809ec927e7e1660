package org.ironstock.tender.domain;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/**
 * Arithmetic that is fine enough to call scores unrounded: 50 digits in calculation, 30 decimals in comparison, so that
 * two bids are equal only when their figures are.
 */
final class Precision {

    private static final MathContext CONTEXT = new MathContext(50, RoundingMode.HALF_EVEN);
    private static final int COMPARED_DECIMALS = 30;
    private static final BigDecimal TWO = BigDecimal.valueOf(2);
    private static final BigDecimal NEAR_ONE = new BigDecimal("1.1");
    private static final BigDecimal NEGLIGIBLE = BigDecimal.ONE.movePointLeft(48);

    private Precision() {}

    static BigDecimal divide(BigDecimal dividend, BigDecimal divisor) {
        return dividend.divide(divisor, CONTEXT);
    }

    /** The figure at the fineness in which figures are compared. */
    static BigDecimal compared(BigDecimal figure) {
        return figure.setScale(COMPARED_DECIMALS, RoundingMode.HALF_EVEN);
    }

    /**
     * Natural logarithm of a number from 1 upward: square roots bring it near 1, then a series in {@code
     * (x-1)/(x+1)}.
     *
     * @throws IllegalArgumentException when the number is below 1
     */
    static BigDecimal naturalLogarithm(BigDecimal number) {
        if (number.compareTo(BigDecimal.ONE) < 0) {
            throw new IllegalArgumentException("Expected a number from 1 upward, found " + number);
        }
        BigDecimal near = number;
        BigDecimal factor = TWO;
        while (near.compareTo(NEAR_ONE) > 0) {
            near = near.sqrt(CONTEXT);
            factor = factor.multiply(TWO);
        }
        return factor.multiply(
                inverseHyperbolicTangent(divide(near.subtract(BigDecimal.ONE), near.add(BigDecimal.ONE))));
    }

    private static BigDecimal inverseHyperbolicTangent(BigDecimal fraction) {
        BigDecimal square = fraction.multiply(fraction, CONTEXT);
        BigDecimal power = fraction;
        BigDecimal sum = fraction;
        for (long odd = 3; power.compareTo(NEGLIGIBLE) > 0; odd += 2) {
            power = power.multiply(square, CONTEXT);
            sum = sum.add(divide(power, BigDecimal.valueOf(odd)));
        }
        return sum;
    }
}
