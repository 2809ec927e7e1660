package org.ironstock.tender.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.ironstock.tender.domain.AnonymityCheck.Party;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What in a text to be published points to a party. */
class AnonymityCheckTest {

    private static final List<Party> PARTIES = List.of(
            new Party("Zorgmaskers Één B.V.", "61000123", "info@zorgmaskers.nl"),
            new Party("Jansen", "61000456", "jansen@gmail.com"));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Zorgmaskers Een BV vraagt of 48 uur mag.",
                "Wij, ZORGMASKERS ÉÉN, leveren sneller.",
                "Ons KvK-nummer is 61 000 123.",
                "Mail naar verkoop@zorgmaskers.nl.",
                "Volgens Jansen kan het sneller."
            })
    void aNameANumberAndADomainAreFound(String text) {
        assertThat(AnonymityCheck.findings("vraag 1", text, PARTIES))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.code()).isEqualTo(AnonymityCheck.CODE);
                    assertThat(finding.blocking()).isFalse();
                    assertThat(finding.ground()).isNotBlank();
                });
    }

    @ParameterizedTest
    @CsvSource({
        "Zorgmaskers zijn er genoeg.",
        "Jansens en Janssen zijn anderen.",
        "Bel 610001234.",
        "Mail info@gmail.com."
    })
    void aWordThatOnlyLooksLikeItIsLeftAlone(String text) {
        assertThat(AnonymityCheck.findings("vraag 1", text, PARTIES)).isEmpty();
    }

    @Test
    void whatPointsTwiceIsToldOnce() {
        assertThat(AnonymityCheck.findings("vraag 1", "Jansen en nog eens Jansen", PARTIES))
                .hasSize(1);
    }
}
