package org.ironstock.quality.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MeasuredValuesTest {

    @Test
    void valuesStandApartBySpacesLinesOrSemicolons() {
        assertThat(MeasuredValues.of(" 98,5; 98.2\n99 \t 97,25;").values())
                .containsExactly(
                        new BigDecimal("98.5"), new BigDecimal("98.2"), new BigDecimal("99"), new BigDecimal("97.25"));
        assertThat(MeasuredValues.of("").count()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"98,98,99", "-1", "1e9", "tien", "12345678901", "1,1234567", "98.5%"})
    void whatIsNoValueIsNamed(String typed) {
        assertThatThrownBy(() -> MeasuredValues.of("98 " + typed))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(typed);
    }

    @Test
    void theMedianIsTheMiddleOrTheMeanOfTwo() {
        assertThat(MeasuredValues.of("9 5 7").median()).isEqualByComparingTo("7");
        assertThat(MeasuredValues.of("9 5 7 6").median()).isEqualByComparingTo("6.5");
        assertThatThrownBy(() -> MeasuredValues.of("").median()).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void meansAreOfWholeGroups() {
        assertThat(MeasuredValues.of("1 2 3 4 5 6 7 8 9 10 11").means(5))
                .usingElementComparator(BigDecimal::compareTo)
                .isEqualTo(List.of(new BigDecimal("3"), new BigDecimal("8")));
    }
}
