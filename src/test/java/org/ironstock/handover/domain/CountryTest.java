package org.ironstock.handover.domain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CountryTest {

    @Test
    void countriesAreChosenByTheirDutchName() {
        assertThat(Country.all())
                .contains(new Country("NL", "Nederland"), new Country("DE", "Duitsland"))
                .extracting(Country::name)
                .startsWith("Afghanistan")
                .endsWith("Zweden", "Zwitserland");
        assertThat(Country.inDutch("UA")).isEqualTo("Oekraïne");
    }

    @Test
    void aCodeOfNoCountryStandsAsItIs() {
        assertThat(Country.known("XX")).isFalse();
        assertThat(Country.inDutch("XX")).isEqualTo("XX");
    }
}
