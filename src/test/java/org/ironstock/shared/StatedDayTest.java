package org.ironstock.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class StatedDayTest {

    @Test
    void aDayOfALeapYearExistsInThatYearOnly() {
        assertThat(StatedDay.find("2028-02-29")).contains(LocalDate.of(2028, 2, 29));
        assertThat(StatedDay.find("2027-02-29")).isEmpty();
    }

    @Test
    void aDayThatTheCalendarDoesNotHaveIsNamed() {
        assertThat(StatedDay.find("2026-02-30")).isEmpty();
        assertThat(StatedDay.find("30 februari 2026")).isEmpty();
        Finding missing = StatedDay.missing("expectedOn", "2026-02-30");
        assertThat(missing.code()).isEqualTo("NO_SUCH_DAY");
        assertThat(missing.subject()).isEqualTo("expectedOn");
        assertThat(missing.message()).contains("2026-02-30");
    }
}
