package org.ironstock.platform.tasks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.ironstock.shared.DutchCalendar;
import org.junit.jupiter.api.Test;

class TaskTermsTest {

    private static final String TASK = "Task_Weigh";

    private final TaskTerms terms = new TaskTerms(List.of(TASK + ";2026-01-01;5", TASK + ";2026-07-01;2"));

    @Test
    void a_term_counts_working_days_from_the_day_after_and_ends_with_its_last_day() {
        assertThat(terms.dueAt(TASK, noon(2026, 2, 2))).contains(DutchCalendar.endOf(LocalDate.of(2026, 2, 9)));
    }

    @Test
    void a_holiday_and_a_decreed_day_are_no_working_days() {
        // 14 May 2026 is Ascension, 15 May a decreed day
        assertThat(terms.dueAt(TASK, noon(2026, 5, 12))).contains(DutchCalendar.endOf(LocalDate.of(2026, 5, 21)));
    }

    @Test
    void the_term_of_the_day_holds_on_both_sides_of_a_change() {
        assertThat(terms.dueAt(TASK, noon(2026, 6, 30))).contains(DutchCalendar.endOf(LocalDate.of(2026, 7, 7)));
        assertThat(terms.dueAt(TASK, noon(2026, 7, 1))).contains(DutchCalendar.endOf(LocalDate.of(2026, 7, 3)));
    }

    @Test
    void before_its_first_day_and_for_another_task_there_is_no_term() {
        assertThat(terms.dueAt(TASK, noon(2025, 12, 31))).isEmpty();
        assertThat(terms.dueAt("Task_Other", noon(2026, 2, 2))).isEmpty();
    }

    @Test
    void two_terms_from_one_day_are_refused() {
        List<String> twice = List.of(TASK + ";2026-01-01;5", TASK + ";2026-01-01;6");

        assertThatThrownBy(() -> new TaskTerms(twice)).hasMessageContaining("two terms from one day");
    }

    private static Instant noon(int year, int month, int day) {
        return LocalDate.of(year, month, day)
                .atTime(12, 0)
                .atZone(DutchCalendar.ZONE)
                .toInstant();
    }
}
