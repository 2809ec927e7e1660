package org.ironstock.payment.domain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Names and descriptions as every bank takes them. */
class SepaTextTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Büro Ménagère & Zn. | Buro Menagere . Zn.",
                "Łódź Medyczna | .odz Medyczna",
                "Factuur <2026/1> | Factuur .2026/1.",
                "a\u00a0\u00a0b | a b",
                "口罩 | .."
            })
    void accentsAreTakenOffAndTheRestBecomesFullStops(String text, String expected) {
        assertThat(SepaText.of(text, 70)).isEqualTo(expected);
    }

    @Test
    void whatIsTooLongIsCutAndNothingBecomesAFullStop() {
        assertThat(SepaText.of("x".repeat(70), 70)).hasSize(70);
        assertThat(SepaText.of("x".repeat(71), 70)).hasSize(70);
        assertThat(SepaText.of("  ", 70)).isEqualTo(".");
    }
}
