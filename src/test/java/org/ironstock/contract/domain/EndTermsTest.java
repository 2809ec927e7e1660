package org.ironstock.contract.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** Nine and three months before the last day of a contract, and the first moment after it. */
class EndTermsTest {

    @Test
    void theTermsAreCountedBackInCalendarMonthsFromTheLastDay() {
        EndTerms terms = EndTerms.of(LocalDate.of(2027, 3, 31), 9, 3);

        assertThat(terms.renewalAt()).isEqualTo(Instant.parse("2026-06-29T22:00:00Z"));
        assertThat(terms.wrapUpAt()).isEqualTo(Instant.parse("2026-12-30T23:00:00Z"));
        assertThat(terms.endedAt()).isEqualTo(Instant.parse("2027-03-31T22:00:00Z"));
    }

    @Test
    void aMonthThatIsTooShortGivesItsLastDay() {
        assertThat(EndTerms.of(LocalDate.of(2027, 11, 30), 9, 3).renewalAt())
                .isEqualTo(Instant.parse("2027-02-27T23:00:00Z"));
        assertThat(EndTerms.of(LocalDate.of(2027, 5, 31), 9, 3).wrapUpAt())
                .isEqualTo(Instant.parse("2027-02-27T23:00:00Z"));
    }
}
