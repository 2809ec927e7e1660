package org.ironstock.capacity.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.YearMonth;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ZeroMonthsTest {

    private static final YearMonth MARCH = YearMonth.of(2026, 3);

    @Test
    void twoInARowAreNoticedWhicheverIsConfirmedLast() {
        assertThat(ZeroMonths.twoInARow(MARCH, Set.of(MARCH, MARCH.minusMonths(1))))
                .isTrue();
        assertThat(ZeroMonths.twoInARow(MARCH, Set.of(MARCH, MARCH.plusMonths(1))))
                .isTrue();
        assertThat(ZeroMonths.twoInARow(MARCH, Set.of(MARCH, MARCH.minusMonths(2))))
                .isFalse();
        assertThat(ZeroMonths.twoInARow(MARCH, Set.of(MARCH.minusMonths(1), MARCH.minusMonths(2))))
                .isFalse();
    }

    @Test
    void theYearOfThreeHoldsTwelveMonths() {
        assertThat(ZeroMonths.threeInTwelve(MARCH, Set.of(MARCH, MARCH.minusMonths(5), MARCH.minusMonths(11))))
                .isTrue();
        assertThat(ZeroMonths.threeInTwelve(MARCH, Set.of(MARCH, MARCH.minusMonths(5), MARCH.minusMonths(12))))
                .isFalse();
        assertThat(ZeroMonths.threeInTwelve(MARCH, Set.of(MARCH, MARCH.plusMonths(1), MARCH.minusMonths(10))))
                .isTrue();
        assertThat(ZeroMonths.threeInTwelve(MARCH, Set.of(MARCH, MARCH.minusMonths(1))))
                .isFalse();
    }
}
