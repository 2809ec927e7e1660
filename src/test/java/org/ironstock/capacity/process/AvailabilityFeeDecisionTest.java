package org.ironstock.capacity.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.ironstock.capacity.FeeShare;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AvailabilityFeeDecisionTest {

    private final AvailabilityFee table = new AvailabilityFee();

    @ParameterizedTest
    @CsvSource({
        "10000, FULL", "9800, FULL", "9799, PRO_RATA", "9000, PRO_RATA",
        "8999, HALF", "7500, HALF", "7499, NONE", "0, NONE"
    })
    void readinessHasThreeLimits(int points, FeeShare share) {
        assertThat(table.verdict(LocalDate.of(2026, 3, 31), points).share()).isEqualTo(share);
        assertThat(table.verdict(LocalDate.of(2026, 3, 31), points).rulesVersion())
                .isEqualTo("availabilityFee 2026-01");
    }
}
