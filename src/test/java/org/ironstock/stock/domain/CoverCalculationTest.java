package org.ironstock.stock.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.ironstock.shared.Quantity;
import org.ironstock.stock.Cover;
import org.ironstock.stock.WeeklyNeed;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CoverCalculationTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 22);

    @ParameterizedTest(name = "{0} at {1} a week: {2} weeks, until {3}")
    @CsvSource({
        "700, 100, 7.00, 2027-01-09",
        "699, 100, 6.99, 2027-01-08",
        "0, 100, 0.00, 2026-11-21",
        "14, 100, 0.14, 2026-11-21",
        "15, 100, 0.15, 2026-11-22",
        "1000000, 3, 333333.33, 8415-05-04"
    })
    void coverIsRoundedDown(long usable, long need, BigDecimal weeks, LocalDate until) {
        assertThat(CoverCalculation.of(Quantity.of(usable), WeeklyNeed.of(Quantity.of(need)), DAY))
                .isEqualTo(new Cover.Weeks(Quantity.of(usable), Quantity.of(need), weeks, until));
    }

    @Test
    void anUnknownNeedGivesAnUnknownCoverAndNotZero() {
        assertThat(CoverCalculation.of(Quantity.of(5), WeeklyNeed.unknown(), DAY))
                .isEqualTo(new Cover.Unknown(Quantity.of(5)));
    }

    @Test
    void whereNothingIsNeededThereAreNoWeeks() {
        assertThat(CoverCalculation.of(Quantity.of(5), WeeklyNeed.of(Quantity.NONE), DAY))
                .isEqualTo(new Cover.NoNeed(Quantity.of(5)));
    }

    @Test
    void aStockThatOutlastsTheCalendarHasALastDay() {
        assertThat(CoverCalculation.of(Quantity.of(Long.MAX_VALUE), WeeklyNeed.of(Quantity.of(1)), DAY))
                .isInstanceOfSatisfying(Cover.Weeks.class, cover -> assertThat(cover.lastsUntil())
                        .isAfter(DAY));
    }
}
