package org.ironstock.capacity.domain;

import java.math.BigInteger;
import org.ironstock.shared.Quantity;

/**
 * What lines must make in a week so that stock and lines together last: {@code max(0, (B x H - V) / (H - r))}, with B the
 * need in a week of the peak, H the horizon, V the usable stock of dikes 1 and 2, and r the weeks until lines deliver.
 * Rounded up: half a mask protects nobody.
 *
 * @param perWeek pieces that lines must make in a week
 * @param shortBeforeRamp pieces that stock lacks until lines deliver ({@code B x r - V}), which no line can close; zero
 *     when it suffices
 */
public record StandbyNeed(Quantity perWeek, Quantity shortBeforeRamp) {

    private static final BigInteger TENTHS = BigInteger.TEN;
    private static final BigInteger WEEKS_OF_YEAR = BigInteger.valueOf(52);
    private static final BigInteger MONTHS_OF_YEAR = BigInteger.valueOf(12);

    /**
     * Calculates the need.
     *
     * @param weeklyNeed B
     * @param stock V
     * @param horizonWeeks H
     * @param rampTenths r in tenths of a week
     * @throws IllegalArgumentException when the horizon ends before lines deliver
     */
    public static StandbyNeed of(Quantity weeklyNeed, Quantity stock, int horizonWeeks, int rampTenths) {
        BigInteger horizon = BigInteger.valueOf(horizonWeeks).multiply(TENTHS);
        BigInteger ramp = BigInteger.valueOf(rampTenths);
        if (horizon.compareTo(ramp) <= 0) {
            throw new IllegalArgumentException(
                    "The horizon of %d weeks ends before lines deliver".formatted(horizonWeeks));
        }
        BigInteger need = BigInteger.valueOf(weeklyNeed.pieces());
        BigInteger usable = BigInteger.valueOf(stock.pieces()).multiply(TENTHS);
        BigInteger gap = need.multiply(horizon).subtract(usable).max(BigInteger.ZERO);
        BigInteger early = need.multiply(ramp).subtract(usable).max(BigInteger.ZERO);
        return new StandbyNeed(up(gap, horizon.subtract(ramp)), up(early, TENTHS));
    }

    /** Pieces in an average month of what must be made in a week, rounded up. */
    public static Quantity perMonth(Quantity perWeek) {
        return up(BigInteger.valueOf(perWeek.pieces()).multiply(WEEKS_OF_YEAR), MONTHS_OF_YEAR);
    }

    /** Pieces in an average week of what is made in a month, rounded down. */
    public static Quantity perWeek(Quantity perMonth) {
        return Quantity.of(BigInteger.valueOf(perMonth.pieces())
                .multiply(MONTHS_OF_YEAR)
                .divide(WEEKS_OF_YEAR)
                .longValueExact());
    }

    private static Quantity up(BigInteger amount, BigInteger parts) {
        BigInteger[] whole = amount.divideAndRemainder(parts);
        return Quantity.of((whole[1].signum() == 0 ? whole[0] : whole[0].add(BigInteger.ONE)).longValueExact());
    }
}
