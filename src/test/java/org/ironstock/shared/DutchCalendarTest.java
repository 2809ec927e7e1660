package org.ironstock.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DutchCalendarTest {

    private final DutchCalendar calendar = DutchCalendar.official();

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource({
        "2026-01-01, Nieuwjaarsdag",
        "2026-04-03, Goede Vrijdag",
        "2026-04-06, Tweede Paasdag",
        "2026-04-27, Koningsdag",
        "2026-05-05, Bevrijdingsdag",
        "2027-05-05, Bevrijdingsdag in a year without lustrum",
        "2026-05-14, Hemelvaartsdag",
        "2026-05-25, Tweede Pinksterdag",
        "2026-12-25, Eerste Kerstdag",
        "2026-12-26, Tweede Kerstdag",
        "2025-04-26, Koningsdag on Saturday because the 27th is a Sunday"
    })
    void generalHolidaysOfTheLawAreHolidays(LocalDate day, String name) {
        assertThat(calendar.holiday(day)).as(name).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2020-05-22",
                "2021-05-14",
                "2022-05-27",
                "2023-04-28",
                "2023-05-19",
                "2024-05-10",
                "2024-12-27",
                "2025-05-30",
                "2026-01-02",
                "2026-05-15",
                "2027-05-07",
                "2028-04-28",
                "2028-05-26"
            })
    void daysThatARoyalDecreeEquatesAreHolidays(LocalDate day) {
        assertThat(calendar.workingDay(day)).isFalse();
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "2026-03-29T01:59, 2026-03-29T00:59:00Z",
        "2026-03-29T02:00, ",
        "2026-03-29T02:59, ",
        "2026-03-29T03:00, 2026-03-29T01:00:00Z",
        "2026-10-25T02:30, 2026-10-25T00:30:00Z"
    })
    void aTimeThatTheClockLeapsOverIsNoMomentAndOneThatItShowsTwiceIsTheFirst(LocalDateTime shown, Instant moment) {
        assertThat(DutchCalendar.momentOf(shown)).isEqualTo(Optional.ofNullable(moment));
    }

    @Test
    void decreedDayIsDataAndNotARule() {
        LocalDate fridayAfterAscension = LocalDate.of(2026, 5, 15);
        assertThat(DutchCalendar.withDecreed(Set.of()).workingDay(fridayAfterAscension))
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-04-02", "2026-05-04", "2026-05-13", "2026-05-18", "2026-12-24"})
    void ordinaryWeekdayIsAWorkingDay(LocalDate day) {
        assertThat(calendar.workingDay(day)).isTrue();
    }

    @ParameterizedTest(name = "dispatch or letters on {0}, {1} days: ends {2}")
    @CsvSource({
        "2026-02-02, 40, 2026-03-16",
        "2026-04-10, 20, 2026-04-30",
        "2026-04-14, 20, 2026-05-04",
        "2026-04-15, 20, 2026-05-06",
        "2026-04-24, 20, 2026-05-18",
        "2026-02-02, 15, 2026-02-17"
    })
    void periodInDaysEndsOnAWorkingDay(LocalDate event, int days, LocalDate end) {
        assertThat(calendar.endOfPeriod(event, days)).isEqualTo(end);
    }

    @Test
    void periodOfTwoDaysHoldsTwoWorkingDays() {
        LocalDate friday = LocalDate.of(2026, 2, 6);
        assertThat(calendar.endOfPeriod(friday, 2)).isEqualTo(LocalDate.of(2026, 2, 10));
        assertThat(calendar.endOfPeriod(friday, 1)).isEqualTo(LocalDate.of(2026, 2, 9));
    }

    @Test
    void periodOverNinetyDaysIsNotRolled() {
        LocalDate event = LocalDate.of(2026, 2, 2);
        assertThat(event.plusDays(90).getDayOfWeek()).isEqualTo(DayOfWeek.SUNDAY);
        assertThat(calendar.endOfPeriod(event, 90)).isEqualTo(LocalDate.of(2026, 5, 4));
        LocalDate dayBefore = event.minusDays(1);
        assertThat(calendar.endOfPeriod(dayBefore, 91)).isEqualTo(LocalDate.of(2026, 5, 3));
    }

    @Test
    void periodBeforeADayRollsBackAndNotForward() {
        assertThat(calendar.daysBefore(LocalDate.of(2026, 3, 16), 10)).isEqualTo(LocalDate.of(2026, 3, 6));
        LocalDate wednesday = LocalDate.of(2026, 3, 18);
        assertThat(calendar.daysBefore(wednesday, 10)).isEqualTo(LocalDate.of(2026, 3, 6));
    }

    @Test
    void workingDaysSkipWeekendAndHolidays() {
        assertThat(calendar.plusWorkingDays(LocalDate.of(2026, 5, 13), 1)).isEqualTo(LocalDate.of(2026, 5, 18));
        assertThat(calendar.minusWorkingDays(LocalDate.of(2026, 5, 18), 1)).isEqualTo(LocalDate.of(2026, 5, 13));
        assertThat(calendar.minusWorkingDays(LocalDate.of(2026, 3, 6), 5)).isEqualTo(LocalDate.of(2026, 2, 27));
    }

    @ParameterizedTest(name = "{0} is a {1}")
    @CsvSource({
        "2020-04-21, TUESDAY",
        "2020-04-28, TUESDAY",
        "2020-04-23, THURSDAY",
        "2020-05-15, FRIDAY",
        "2026-03-16, MONDAY",
        "2026-05-18, MONDAY"
    })
    void weekdaysOfTheSourcesHold(LocalDate day, DayOfWeek weekday) {
        assertThat(day.getDayOfWeek()).isEqualTo(weekday);
    }

    @Test
    void dayEndsAtItsLastSecondInTheNetherlandsInWinterAndSummer() {
        assertThat(DutchCalendar.endOf(LocalDate.of(2026, 3, 16))).isEqualTo(Instant.parse("2026-03-16T22:59:59Z"));
        assertThat(DutchCalendar.endOf(LocalDate.of(2026, 5, 18))).isEqualTo(Instant.parse("2026-05-18T21:59:59Z"));
    }

    @Test
    void nightOfTheClockChangeKeepsItsDay() {
        assertThat(DutchCalendar.startOf(LocalDate.of(2026, 3, 29))).isEqualTo(Instant.parse("2026-03-28T23:00:00Z"));
        assertThat(DutchCalendar.endOf(LocalDate.of(2026, 3, 29))).isEqualTo(Instant.parse("2026-03-29T21:59:59Z"));
        assertThat(DutchCalendar.dayOf(Instant.parse("2026-03-29T22:00:00Z"))).isEqualTo(LocalDate.of(2026, 3, 30));
    }

    @Test
    void periodWithoutDaysIsRefused() {
        assertThatThrownBy(() -> calendar.endOfPeriod(LocalDate.of(2026, 2, 2), 0))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
