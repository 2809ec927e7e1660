package org.ironstock.platform.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Date;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Cycles of timers in the time of the Netherlands, whatever the zone of the machine. */
class DutchCycleTest {

    private static final String WORKDAYS_AT_TWO = "0 0 14 * * MON-FRI";

    @ParameterizedTest
    @CsvSource({
        // winter and summer time
        "2026-11-23T12:59:59Z, 2026-11-23T13:00:00Z",
        "2026-11-23T13:00:00Z, 2026-11-24T13:00:00Z",
        "2026-07-06T11:59:59Z, 2026-07-06T12:00:00Z",
        // the week-end, over the change of the clocks of 28 March 2027
        "2026-11-27T13:00:00Z, 2026-11-30T13:00:00Z",
        "2027-03-26T13:00:00Z, 2027-03-29T12:00:00Z"
    })
    void cronIsReadInTheTimeOfTheNetherlands(Instant from, Instant next) {
        assertThat(new DutchCycle().resolveDuedate(WORKDAYS_AT_TWO, Date.from(from), 0))
                .isEqualTo(Date.from(next));
    }

    @Test
    void repeatingIntervalStaysWithTheEngine() {
        assertThat(new DutchCycle().resolveDuedate("R3/PT10M", Date.from(Instant.parse("2026-11-23T12:00:00Z")), 0))
                .isEqualTo(Date.from(Instant.parse("2026-11-23T12:10:00Z")));
    }
}
