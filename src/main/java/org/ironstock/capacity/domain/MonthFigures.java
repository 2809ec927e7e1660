package org.ironstock.capacity.domain;

import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.ironstock.capacity.LineMonth;
import org.ironstock.capacity.LineMonth.Settlement;
import org.ironstock.shared.Money;

/**
 * Readiness measured against fee set, of one or more lines in one month.
 *
 * @param measured lines of which the month was measured
 * @param readiness ready days of the measured days, in hundredths of a percent; empty when nothing was measured, which is
 *     not the same as zero
 * @param contracted fee that could have been earned
 * @param due fee that was set
 */
public record MonthFigures(YearMonth month, int measured, Optional<Integer> readiness, Money contracted, Money due) {

    private static final long BASIS_POINTS = 10_000;

    /** Fee that was set as a share of what could have been earned, in hundredths of a percent; empty when nothing could. */
    public Optional<Integer> feeShare() {
        return contracted.exceeds(Money.ZERO)
                ? Optional.of((int) (due.cents() * BASIS_POINTS / contracted.cents()))
                : Optional.empty();
    }

    /** Figures of a month over these months of lines; those of other months do not count. */
    public static MonthFigures of(YearMonth month, List<LineMonth> months) {
        List<Settlement> settled = months.stream()
                .filter(one -> one.month().equals(month))
                .flatMap(one -> one.settlement().stream())
                .toList();
        long days = settled.stream().mapToLong(Settlement::measuredDays).sum();
        long ready = settled.stream().mapToLong(Settlement::readyDays).sum();
        return new MonthFigures(
                month,
                settled.size(),
                days == 0 ? Optional.empty() : Optional.of((int) (ready * BASIS_POINTS / days)),
                settled.stream().map(Settlement::contracted).reduce(Money.ZERO, Money::plus),
                settled.stream().map(Settlement::due).reduce(Money.ZERO, Money::plus));
    }
}
