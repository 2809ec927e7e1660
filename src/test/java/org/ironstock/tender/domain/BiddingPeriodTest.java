package org.ironstock.tender.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import org.ironstock.shared.DutchCalendar;
import org.junit.jupiter.api.Test;

class BiddingPeriodTest {

    private static final TimeLimits OPEN = new TimeLimits(0, 40, false, 40, 10, 5, 90, 20, "test");
    private static final TimeLimits PRIOR_NOTICE = new TimeLimits(0, 29, false, 22, 10, 5, 90, 20, "test");
    private static final TimeLimits ACCELERATED = new TimeLimits(0, 15, false, 15, 4, 5, 90, 20, "test");
    private static final TimeLimits PRIVATE = new TimeLimits(0, 10, true, 10, 4, 5, 90, 7, "test");

    @Test
    void openProcedureClosesFortyDaysAfterDispatchOnAWorkingDay() {
        BiddingPeriod period = from("2026-02-02T09:00:00Z", OPEN);
        assertThat(period.closingAt()).isEqualTo(endOf(2026, 3, 16));
        assertThat(period.answersUntil()).isEqualTo(endOf(2026, 3, 6));
        assertThat(period.questionsUntil()).isEqualTo(endOf(2026, 2, 27));
        assertThat(period.validUntil()).isEqualTo(endOf(2026, 6, 15));
    }

    @Test
    void acceleratedProcedureClosesFifteenDaysAfterDispatch() {
        BiddingPeriod period = from("2026-02-02T09:00:00Z", ACCELERATED);
        assertThat(period.closingAt()).isEqualTo(endOf(2026, 2, 17));
        assertThat(period.answersUntil()).isEqualTo(endOf(2026, 2, 13));
    }

    @Test
    void privateProcedureCountsTenWorkingDays() {
        assertThat(from("2026-02-02T09:00:00Z", PRIVATE).closingAt()).isEqualTo(endOf(2026, 2, 16));
    }

    @Test
    void afterAPriorNoticeBiddingClosesInTwentyNineDaysAndNeverBeforeTwentyTwo() {
        assertThat(from("2026-02-02T09:00:00Z", PRIOR_NOTICE).closingAt()).isEqualTo(endOf(2026, 3, 3));
        assertThat(earliest("2026-02-02T09:00:00Z", PRIOR_NOTICE)).isEqualTo(LocalDate.of(2026, 2, 24));
    }

    @Test
    void withoutPriorNoticeThePeriodIsItsOwnFloor() {
        assertThat(earliest("2026-02-02T09:00:00Z", OPEN)).isEqualTo(LocalDate.of(2026, 3, 16));
        assertThat(earliest("2026-02-02T09:00:00Z", PRIVATE)).isEqualTo(LocalDate.of(2026, 2, 16));
    }

    @Test
    void dispatchLateInTheEveningCountsByTheDutchDay() {
        assertThat(from("2026-02-01T23:30:00Z", OPEN).closingAt()).isEqualTo(endOf(2026, 3, 16));
        assertThat(from("2026-02-01T22:30:00Z", OPEN).closingAt()).isEqualTo(endOf(2026, 3, 13));
    }

    @Test
    void periodOverTheClockChangeEndsAtTheDutchEndOfTheDay() {
        assertThat(from("2026-03-02T09:00:00Z", OPEN).closingAt()).isEqualTo(Instant.parse("2026-04-13T21:59:59Z"));
    }

    private static BiddingPeriod from(String dispatch, TimeLimits limits) {
        return BiddingPeriod.from(Instant.parse(dispatch), limits, DutchCalendar.official());
    }

    private static LocalDate earliest(String dispatch, TimeLimits limits) {
        return BiddingPeriod.earliestClosing(Instant.parse(dispatch), limits, DutchCalendar.official());
    }

    private static Instant endOf(int year, int month, int day) {
        return DutchCalendar.endOf(LocalDate.of(year, month, day));
    }
}
