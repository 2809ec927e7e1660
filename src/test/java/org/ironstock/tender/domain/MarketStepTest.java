package org.ironstock.tender.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MarketStepTest {

    @ParameterizedTest(name = "prior notice of {0}, contract notice of {1}: shortens {2}")
    @CsvSource({
        "2026-02-02, 2026-03-25, false",
        "2026-02-02, 2026-03-26, true",
        "2026-02-02, 2027-02-02, true",
        "2026-02-02, 2027-02-03, false"
    })
    void priorNoticeShortensBetweenFiftyTwoDaysAndTwelveMonths(LocalDate prior, LocalDate notice, boolean shortens) {
        assertThat(MarketStep.shortens(prior, notice)).isEqualTo(shortens);
    }
}
