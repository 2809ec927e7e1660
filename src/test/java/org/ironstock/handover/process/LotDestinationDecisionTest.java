package org.ironstock.handover.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ironstock.handover.domain.Destination;
import org.ironstock.handover.domain.DestinationRules.Decision;
import org.ironstock.handover.domain.LotFacts;
import org.ironstock.handover.domain.OutsideCare;
import org.ironstock.stock.StockStatus;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LotDestinationDecisionTest {

    private static final DestinationTable TABLE = new DestinationTable();

    @ParameterizedTest(name = "{0}, {1} months, basis limited {2} for {3}, in scope {4}, outside care {5}: {6}")
    @CsvSource({
        // what may not be used, whatever else is true
        "REJECTED, 24, false,  0, true,  UNKNOWN, PROCESS",
        "EXPIRED,  24, false,  0, true,  UNKNOWN, PROCESS",
        "FREE,     -1, false,  0, true,  UNKNOWN, PROCESS",
        "NOT_FREE, -1, true,  -1, true,  YES,     PROCESS",
        "RESERVED, -1, false,  0, true,  UNKNOWN, PROCESS",
        // what somebody must test or decide first
        "NOT_FREE, 24, true,  -1, true,  YES,     TEST",
        "RESERVED, 24, true,  -1, true,  YES,     RESERVATION",
        // a basis that ended or ends within three months
        "FREE,     24, true,  -1, true,  YES,     OUTSIDE_CARE",
        "FREE,     24, true,   2, true,  YES,     OUTSIDE_CARE",
        "FREE,     24, true,   3, true,  YES,     TAKE_OVER",
        "FREE,     24, true,   2, true,  NO,      PROCESS",
        "FREE,     24, true,   2, true,  UNKNOWN, QUARANTINE",
        "FREE,     24, false,  0, true,  UNKNOWN, TAKE_OVER",
        // shelf life
        "FREE,      0, false,  0, true,  UNKNOWN, DIRECT",
        "FREE,      1, false,  0, true,  UNKNOWN, ROLLING",
        "FREE,      5, false,  0, true,  UNKNOWN, ROLLING",
        "FREE,      6, false,  0, true,  UNKNOWN, TAKE_OVER",
        "FREE,      6, false,  0, false, UNKNOWN, SELL",
        "FREE,      5, false,  0, false, UNKNOWN, ROLLING"
    })
    void eachLotHasOneDestination(
            StockStatus status,
            long months,
            boolean limited,
            long basisMonths,
            boolean inScope,
            OutsideCare outsideCare,
            Destination destination) {
        Decision decision = TABLE.decide(
                new LotFacts(status, months, limited, basisMonths, inScope, outsideCare), LocalDate.of(2026, 11, 22));
        assertThat(decision.destination()).isEqualTo(destination);
        assertThat(decision.ground()).isNotBlank();
        assertThat(decision.version()).startsWith("lotDestination ");
    }

    /** The facts are cut off there, so a limit above it would never be met. */
    @Test
    void noRuleTellsMoreMonthsApartThanTheFactsDo() throws IOException {
        String table = Files.readString(Path.of("processes/handover/lotDestination.dmn"));
        Matcher limits = Pattern.compile("<text>(?:&lt;|&gt;)=? (\\d+)</text>").matcher(table);
        assertThat(limits.results()
                        .map(limit -> Integer.valueOf(limit.group(1)))
                        .toList())
                .hasSizeGreaterThan(3)
                .allMatch(limit -> limit <= LotFacts.MOST_MONTHS);
    }
}
