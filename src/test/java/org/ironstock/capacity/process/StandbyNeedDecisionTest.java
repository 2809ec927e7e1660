package org.ironstock.capacity.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.ironstock.capacity.domain.SizedProduct.Verdict;
import org.ironstock.shared.Quantity;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StandbyNeedDecisionTest {

    @ParameterizedTest
    @CsvSource({"0, 0, NO_LINES", "100, 100, NO_LINES", "100, 101, NO_LINES", "101, 100, LINES", "1, 0, LINES"})
    void moreLinesAreNeededWhenRunningOnesMakeTooLittle(long needed, long running, Verdict verdict) {
        assertThat(new StandbyNeedTable()
                        .answer(LocalDate.of(2026, 10, 1), Quantity.of(needed), Quantity.of(running))
                        .verdict())
                .isEqualTo(verdict);
    }
}
