package org.ironstock.capacity.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.ironstock.capacity.FeeShare;
import org.ironstock.capacity.LineMonth;
import org.ironstock.capacity.LineMonth.Settlement;
import org.ironstock.shared.Money;
import org.junit.jupiter.api.Test;

/** Readiness against fee over lines; what was not measured is unknown, never zero. */
class MonthFiguresTest {

    private static final YearMonth MARCH = YearMonth.of(2026, 3);

    @Test
    void daysOfLinesAreAddedUpBeforeTheyAreDivided() {
        MonthFigures figures = MonthFigures.of(
                MARCH,
                List.of(
                        month("LIN-1", MARCH, 31, 0, 30_000),
                        month("LIN-2", MARCH, 0, 0, 0),
                        month("LIN-3", MARCH.plusMonths(1), 30, 0, 30_000)));
        assertThat(figures.measured()).isEqualTo(2);
        assertThat(figures.readiness()).contains(5_000);
        assertThat(figures.due()).isEqualTo(Money.euro(30_000));
        assertThat(figures.feeShare()).contains(5_000);
    }

    @Test
    void aMonthThatNobodyMeasuredIsUnknown() {
        LineMonth asked = new LineMonth(
                "LIN-1-2026-03",
                "LIN-1",
                MARCH,
                LineMonth.State.ASKED,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
        MonthFigures figures = MonthFigures.of(MARCH, List.of(asked));
        assertThat(figures.readiness()).isEmpty();
        assertThat(figures.feeShare()).isEmpty();
        assertThat(figures.measured()).isZero();
    }

    @Test
    void aMonthThatWasActivatedWholeHasNothingToMeasure() {
        assertThat(MonthFigures.of(MARCH, List.of(month("LIN-1", MARCH, 0, 31, 0)))
                        .readiness())
                .isEmpty();
    }

    private static LineMonth month(String line, YearMonth month, int ready, int activated, long due) {
        return new LineMonth(
                line + "-" + month,
                line,
                month,
                LineMonth.State.CONFIRMED,
                Optional.of(new Settlement(
                        month.lengthOfMonth(),
                        month.lengthOfMonth(),
                        activated,
                        ready,
                        0,
                        0,
                        FeeShare.FULL,
                        Money.euro(30_000),
                        Money.ZERO,
                        Money.ZERO,
                        Money.euro(due),
                        "")),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }
}
