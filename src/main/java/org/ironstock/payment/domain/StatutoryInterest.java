package org.ironstock.payment.domain;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import org.ironstock.shared.Money;

/**
 * What a late payment costs: the statutory commercial interest over the days of delay, with the rate of each half-year, and
 * the least costs of collection. After each year of delay the interest of that year is added to the amount that bears it
 * (art. 6:119b and 6:119 lid 2 BW). Days count as parts of the year of delay that they lie in.
 */
public final class StatutoryInterest {

    /** Least costs of collection, owed without a reminder (art. 6:96 lid 4 BW). */
    public static final Money COLLECTION_COSTS = Money.euro(40);

    private static final BigDecimal BASIS_POINTS = BigDecimal.valueOf(10_000);

    private final List<InterestRate> rates;

    /** @param rates in any order; the newest that has begun counts */
    public StatutoryInterest(List<InterestRate> rates) {
        this.rates =
                rates.stream().sorted(Comparator.comparing(InterestRate::from)).toList();
    }

    /**
     * Interest over a debt, rounded half up at the end of each year of delay and at the end.
     *
     * @param dueOn last day on which payment would have been in time
     * @param paidOn day of payment; counts itself
     * @throws IllegalStateException when no rate is known for the first day of delay
     */
    public Money over(Money debt, LocalDate dueOn, LocalDate paidOn) {
        Money bearing = debt;
        LocalDate yearStart = dueOn.plusDays(1);
        LocalDate end = paidOn.plusDays(1);
        for (int year = 1; yearStart.isBefore(end); year++) {
            LocalDate nextYear = dueOn.plusDays(1).plusYears(year);
            LocalDate until = nextYear.isBefore(end) ? nextYear : end;
            bearing = bearing.plus(overYear(bearing, yearStart, until, nextYear));
            yearStart = nextYear;
        }
        return bearing.minus(debt);
    }

    private Money overYear(Money bearing, LocalDate from, LocalDate until, LocalDate yearEnd) {
        long daysOfYear = ChronoUnit.DAYS.between(from, yearEnd);
        BigDecimal weighted = BigDecimal.ZERO;
        LocalDate start = from;
        while (start.isBefore(until)) {
            LocalDate change = nextChange(start);
            LocalDate stop = change.isBefore(until) ? change : until;
            long days = ChronoUnit.DAYS.between(start, stop);
            weighted = weighted.add(BigDecimal.valueOf(days * rateOn(start)));
            start = stop;
        }
        BigDecimal cents = weighted.multiply(BigDecimal.valueOf(bearing.cents()))
                .divide(BASIS_POINTS.multiply(BigDecimal.valueOf(daysOfYear)), MathContext.DECIMAL128);
        return new Money(cents.setScale(0, RoundingMode.HALF_UP).longValueExact());
    }

    private LocalDate nextChange(LocalDate day) {
        return rates.stream()
                .map(InterestRate::from)
                .filter(from -> from.isAfter(day))
                .findFirst()
                .orElse(LocalDate.MAX);
    }

    private long rateOn(LocalDate day) {
        return rates.stream()
                .filter(rate -> !rate.from().isAfter(day))
                .reduce((older, newer) -> newer)
                .orElseThrow(() -> new IllegalStateException("No statutory interest is known for " + day))
                .basisPoints();
    }
}
