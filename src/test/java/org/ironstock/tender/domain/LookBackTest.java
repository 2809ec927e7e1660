package org.ironstock.tender.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.ironstock.tender.domain.ExclusionGround.Treatment;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LookBackTest {

    private static final LookBack LOOK_BACK = new LookBack(LocalDate.of(2026, 3, 15));

    @ParameterizedTest(name = "{0} of {1}, settled {2}, still counts: {3}")
    @CsvSource({
        "MANDATORY, 2021-03-15, false, true",
        "MANDATORY, 2021-03-14, false, false",
        "MANDATORY, 2021-03-15, true, true",
        "FACULTATIVE, 2023-03-15, false, true",
        "FACULTATIVE, 2023-03-14, false, false",
        "MANDATORY_UNLESS_SETTLED, 2021-03-15, false, true",
        "MANDATORY_UNLESS_SETTLED, 2021-03-14, false, false",
        "MANDATORY_UNLESS_SETTLED, 2026-01-01, true, false"
    })
    void fiveYearsForMandatoryThreeForFacultativeAndSettledDebtsDoNotCount(
            Treatment treatment, LocalDate factOn, boolean settled, boolean counts) {
        assertThat(LOOK_BACK.lapsed(treatment, factOn, settled).isEmpty()).isEqualTo(counts);
    }
}
