package org.ironstock.contract.domain;

import static org.assertj.core.api.Assertions.assertThat;

import org.ironstock.shared.Quantity;
import org.ironstock.shared.UnitPrice;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PenaltyTermsTest {

    private static final PenaltyTerms TERMS = new PenaltyTerms(50, 10);

    @ParameterizedTest
    @CsvSource({"0, 0, false", "1, 50, false", "19, 950, false", "20, 1000, true", "21, 1000, true", "4000, 1000, true"
    })
    void aHundredEuroCostsFiftyCentsADayUpToTenEuro(long days, long cents, boolean capped) {
        assertThat(TERMS.of(UnitPrice.of("0.10"), Quantity.of(1_000), days).cents())
                .isEqualTo(cents);
        assertThat(TERMS.capped(days)).isEqualTo(capped);
    }

    @Test
    void halfACentIsRoundedUpAndLessIsNot() {
        assertThat(TERMS.of(UnitPrice.of("0.10"), Quantity.of(10), 1).cents()).isEqualTo(1);
        assertThat(TERMS.of(UnitPrice.of("0.10"), Quantity.of(9), 1).cents()).isZero();
    }

    @Test
    void theValueOfThePartIsNotRoundedBeforeThePenalty() {
        // € 0,995 at 1,5% is € 0,014925; of a value rounded to € 1,00 it would be € 0,015
        assertThat(TERMS.of(UnitPrice.of("0.000199"), Quantity.of(5_000), 3).cents())
                .isEqualTo(1);
    }

    @Test
    void aCapBetweenTwoDaysCutsTheLastDay() {
        PenaltyTerms terms = new PenaltyTerms(300, 10);
        assertThat(terms.of(UnitPrice.of("0.10"), Quantity.of(1_000), 3).cents())
                .isEqualTo(900);
        assertThat(terms.of(UnitPrice.of("0.10"), Quantity.of(1_000), 4).cents())
                .isEqualTo(1_000);
    }

    @Test
    void theTermsAreTold() {
        assertThat(TERMS.inDutch()).isEqualTo("0,5% per kalenderdag, ten hoogste 10%");
        assertThat(new PenaltyTerms(100, 15).inDutch()).isEqualTo("1% per kalenderdag, ten hoogste 15%");
    }
}
