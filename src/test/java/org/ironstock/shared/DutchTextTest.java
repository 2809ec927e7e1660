package org.ironstock.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import org.junit.jupiter.api.Test;

class DutchTextTest {

    @Test
    void aMonthIsWrittenOut() {
        assertThat(DutchText.month(YearMonth.of(2026, 4))).isEqualTo("april 2026");
    }

    @Test
    void aDayHasItsMonthInWordsAndNoLeadingZero() {
        assertThat(DutchText.day(LocalDate.of(2026, 2, 2))).isEqualTo("2 februari 2026");
    }

    @Test
    void aWeekdayIsThatOfTheNetherlandsEvenWhenItIsStillTheDayBeforeInGreenwich() {
        assertThat(DutchText.weekday(Instant.parse("2026-04-30T21:59:59Z"))).isEqualTo("donderdag 30 april 2026");
        assertThat(DutchText.weekday(Instant.parse("2026-04-30T22:00:00Z"))).isEqualTo("vrijdag 1 mei 2026");
    }

    @Test
    void aMomentIsInWinterOneHourAndInSummerTwoHoursAheadOfGreenwich() {
        assertThat(DutchText.moment(Instant.parse("2026-02-02T22:59:59Z"))).isEqualTo("2 februari 2026, 23:59 uur");
        assertThat(DutchText.moment(Instant.parse("2026-07-02T21:59:59Z"))).isEqualTo("2 juli 2026, 23:59 uur");
    }

    @Test
    void theSecondsTellOnWhichSideOfTheClosingABidCame() {
        assertThat(DutchText.momentToTheSecond(Instant.parse("2026-03-16T22:59:59Z")))
                .isEqualTo("16 maart 2026, 23:59:59 uur");
        assertThat(DutchText.momentToTheSecond(Instant.parse("2026-03-16T23:00:00Z")))
                .isEqualTo("17 maart 2026, 00:00:00 uur");
    }

    @Test
    void aNumberHasPointsBetweenItsThousands() {
        assertThat(DutchText.number(999)).isEqualTo("999");
        assertThat(DutchText.number(1_234_567)).isEqualTo("1.234.567");
    }

    @Test
    void aNumberWithDecimalsKeepsThemBehindAComma() {
        assertThat(DutchText.decimal(new BigDecimal("0.0625"))).isEqualTo("0,0625");
        assertThat(DutchText.decimal(new BigDecimal("1000.00"))).isEqualTo("1.000,00");
        assertThat(DutchText.decimal(new BigDecimal("40"))).isEqualTo("40");
        assertThat(DutchText.decimal(new BigDecimal("1E+3"))).isEqualTo("1.000");
        assertThat(DutchText.decimal(new BigDecimal("-1.5"))).isEqualTo("-1,5");
    }
}
