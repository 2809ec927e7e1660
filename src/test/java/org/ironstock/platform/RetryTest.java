package org.ironstock.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** When a delivery that failed is tried again. */
class RetryTest {

    @ParameterizedTest
    @CsvSource({"1, 1", "2, 2", "3, 4", "6, 32", "7, 60", "8, 60", "1000, 60"})
    void pauseDoublesUpToAnHour(int attempts, long minutes) {
        assertThat(Retry.after(attempts)).isEqualTo(Duration.ofMinutes(minutes));
    }
}
