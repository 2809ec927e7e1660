package org.ironstock.contract.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import org.ironstock.shared.DutchCalendar;
import org.junit.jupiter.api.Test;

class RepairTermTest {

    @Test
    void aTermOfTenDaysEndsAtTheLastMomentOfTheTenthDay() {
        RepairTerm term = starting("2026-02-02T09:00:00Z");
        assertThat(term.until()).isEqualTo(DutchCalendar.endOf(LocalDate.of(2026, 2, 12)));
        assertThat(term.remindAt()).isEqualTo(DutchCalendar.startOf(LocalDate.of(2026, 2, 9)));
        assertThat(term.passed(term.until())).isFalse();
        assertThat(term.passed(term.until().plusMillis(999))).isFalse();
        assertThat(term.passed(term.passedAt())).isTrue();
    }

    @Test
    void aTermThatEndsOnADayOffRunsOnToTheNextWorkingDay() {
        // the tenth day is Saturday 14 February; Tuesday 28 April 2026 lies behind King's Day
        assertThat(starting("2026-02-04T09:00:00Z").until()).isEqualTo(DutchCalendar.endOf(LocalDate.of(2026, 2, 16)));
        assertThat(starting("2026-04-17T09:00:00Z").until()).isEqualTo(DutchCalendar.endOf(LocalDate.of(2026, 4, 28)));
    }

    private static RepairTerm starting(String moment) {
        return RepairTerm.starting(Instant.parse(moment), 10, 3, DutchCalendar.official());
    }
}
