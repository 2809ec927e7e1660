package org.ironstock.payment.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.ironstock.shared.Money;
import org.junit.jupiter.api.Test;

/** Interest of each half-year over the days of delay, added to the debt after each year. */
class StatutoryInterestTest {

    private static final LocalDate DUE = LocalDate.of(2025, 6, 30);

    private final StatutoryInterest interest = new StatutoryInterest(List.of(
            new InterestRate(LocalDate.of(2025, 7, 1), 1_000), new InterestRate(LocalDate.of(2025, 1, 1), 1_200)));

    @Test
    void inTimeCostsNothingAndOneDayLateCostsOneDay() {
        assertThat(over("2025-06-30")).isEqualTo(Money.ZERO);
        assertThat(over("2025-07-01")).isEqualTo(Money.euro("2.74"));
    }

    @Test
    void aWholeYearCostsTheRateOfAYear() {
        assertThat(over("2026-06-30")).isEqualTo(Money.euro(1_000));
    }

    @Test
    void afterAYearInterestBearsInterest() {
        assertThat(over("2027-06-30")).isEqualTo(Money.euro(2_100));
        assertThat(over("2026-07-01")).isEqualTo(Money.euro("1003.01"));
    }

    @Test
    void eachHalfYearHasItsRate() {
        LocalDate due = LocalDate.of(2025, 6, 20);
        // ten days at 12% and ten at 10% over EUR 10,000
        assertThat(interest.over(Money.euro(10_000), due, LocalDate.of(2025, 7, 10)))
                .isEqualTo(Money.euro("60.27"));
    }

    @Test
    void aDelayBeforeTheFirstRateIsNotGuessed() {
        assertThatThrownBy(() -> interest.over(Money.euro(1), LocalDate.of(2024, 12, 30), LocalDate.of(2025, 1, 1)))
                .isInstanceOf(IllegalStateException.class);
    }

    private Money over(String paidOn) {
        return interest.over(Money.euro(10_000), DUE, LocalDate.parse(paidOn));
    }
}
