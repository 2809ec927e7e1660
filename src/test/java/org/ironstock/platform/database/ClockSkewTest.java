package org.ironstock.platform.database;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class ClockSkewTest {

    private static final Instant DATABASE = Instant.parse("2026-03-29T01:00:00Z");

    @Test
    void fiveSecondsAreAllowedEitherWay() {
        assertThatCode(() -> ClockSkew.requireSmall(DATABASE, DATABASE.plusSeconds(5)))
                .doesNotThrowAnyException();
        assertThatCode(() -> ClockSkew.requireSmall(DATABASE, DATABASE.minusSeconds(5)))
                .doesNotThrowAnyException();
    }

    @Test
    void moreStopsTheApplication() {
        assertThatThrownBy(() -> ClockSkew.requireSmall(DATABASE, DATABASE.plusMillis(5001)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("PT5.001S");
        assertThatThrownBy(() -> ClockSkew.requireSmall(DATABASE, DATABASE.minusSeconds(600)))
                .isInstanceOf(IllegalStateException.class);
    }
}
