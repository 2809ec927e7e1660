package org.ironstock.capacity.domain;

import java.math.BigInteger;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.function.IntFunction;
import java.util.function.Predicate;
import org.ironstock.capacity.FeeShare;
import org.ironstock.capacity.LineMonth.Settlement;
import org.ironstock.capacity.StandbyLine;
import org.ironstock.capacity.domain.DayJudgement.Kind;
import org.ironstock.shared.Money;

/**
 * What the fee of a month comes to. A day is worth the fee that counted on it divided by the days of its month; days are
 * added up exactly and rounded once, half up, so that terms which change within a month never cost or yield a cent.
 */
public final class MonthSettlement {

    private static final int BASIS_POINTS = 10_000;

    private MonthSettlement() {}

    /** What the decision {@code availabilityFee} says about a readiness, and its version. */
    public record Verdict(FeeShare share, String rulesVersion) {}

    /**
     * Settles a month.
     *
     * @param days one judgement for each day on which the line runs
     * @param table asked with the readiness in hundredths of a percent, rounded down
     */
    public static Settlement settle(
            StandbyLine line, YearMonth month, List<DayJudgement> days, IntFunction<Verdict> table) {
        int activated = count(days, Kind.ACTIVATED);
        int ready = count(days, Kind.READY);
        int measured = days.size() - activated;
        int readiness = measured == 0 ? 0 : ready * BASIS_POINTS / measured;
        Verdict verdict = measured == 0 ? new Verdict(FeeShare.ACTIVATED, "") : table.apply(readiness);
        Money contracted = worth(line, month, days, day -> true, 1);
        Money measurable = worth(line, month, days, day -> day.kind() != Kind.ACTIVATED, 1);
        Money due =
                switch (verdict.share()) {
                    case FULL -> measurable;
                    case PRO_RATA -> worth(line, month, days, day -> day.kind() == Kind.READY, 1);
                    case HALF -> worth(line, month, days, day -> day.kind() != Kind.ACTIVATED, 2);
                    case NONE, ACTIVATED -> Money.ZERO;
                };
        return new Settlement(
                month.lengthOfMonth(),
                days.size(),
                activated,
                ready,
                count(days, Kind.SILENT),
                readiness,
                verdict.share(),
                contracted,
                contracted.minus(measurable),
                measurable.minus(due),
                due,
                verdict.rulesVersion());
    }

    private static int count(List<DayJudgement> days, Kind kind) {
        return (int) days.stream().filter(day -> day.kind() == kind).count();
    }

    private static Money worth(
            StandbyLine line, YearMonth month, List<DayJudgement> days, Predicate<DayJudgement> counts, int divisor) {
        BigInteger centDays = days.stream()
                .filter(counts)
                .map(DayJudgement::day)
                .map(day -> feeOn(line, day))
                .reduce(BigInteger.ZERO, BigInteger::add);
        BigInteger parts = BigInteger.valueOf((long) month.lengthOfMonth() * divisor);
        return new Money(
                centDays.shiftLeft(1).add(parts).divide(parts.shiftLeft(1)).longValueExact());
    }

    private static BigInteger feeOn(StandbyLine line, LocalDate day) {
        return BigInteger.valueOf(line.termsOn(day).feePerMonth().cents());
    }
}
