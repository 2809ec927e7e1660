package org.ironstock.handover.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.ironstock.shared.DrawSeed;
import org.ironstock.shared.DutchCalendar;
import org.junit.jupiter.api.Test;

class HalfYearTest {

    private static final HalfYear FIRST = new HalfYear(2027, 1);
    private static final DrawSeed SEED = new DrawSeed("cd".repeat(32));

    @Test
    void aYearHasTwoHalves() {
        assertThat(HalfYear.of(LocalDate.of(2027, 6, 30))).isEqualTo(FIRST);
        assertThat(HalfYear.of(LocalDate.of(2027, 7, 1))).isEqualTo(FIRST.next());
        assertThat(FIRST.next().next()).isEqualTo(new HalfYear(2028, 1));
        assertThat(FIRST.lastDay()).isEqualTo(LocalDate.of(2027, 6, 30));
        assertThat(FIRST.next().lastDay()).isEqualTo(LocalDate.of(2027, 12, 31));
        assertThat(HalfYear.parse(FIRST.next().code())).isEqualTo(FIRST.next());
    }

    @Test
    void everyContractDrawsAWorkingDayOnWhichItRuns() {
        Framework framework = framework("CTR-1", LocalDate.of(2027, 6, 1), LocalDate.of(2027, 12, 31));
        assertThat(FIRST.dayOf(framework, SEED)).hasValueSatisfying(day -> {
            assertThat(DutchCalendar.official().workingDay(day)).isTrue();
            assertThat(day).isBetween(LocalDate.of(2027, 6, 1), LocalDate.of(2027, 6, 30));
        });
        assertThat(FIRST.dayOf(framework, SEED)).isEqualTo(FIRST.dayOf(framework, SEED));
        assertThat(new HalfYear(2029, 1).dayOf(framework, SEED)).isEmpty();
        assertThat(FIRST.dayOf(framework("CTR-1", LocalDate.of(2027, 1, 1), LocalDate.of(2027, 1, 3)), SEED))
                .isEmpty();
    }

    @Test
    void contractsDrawDaysOfTheirOwn() {
        assertThat(IntStream.range(0, 50)
                        .mapToObj(number -> FIRST.dayOf(
                                        framework("CTR-" + number, FIRST.firstDay(), FIRST.lastDay()), SEED)
                                .orElseThrow())
                        .collect(Collectors.toSet()))
                .hasSizeGreaterThan(30);
    }

    @Test
    void theOrderInWhichSitesAreNamedChangesNothing() {
        Framework framework = framework("CTR-1", FIRST.firstDay(), FIRST.lastDay());
        assertThat(FIRST.siteOf(framework, SEED, List.of("VENLO", "ASSEN", "VENLO", "EDE")))
                .isEqualTo(FIRST.siteOf(framework, SEED, List.of("EDE", "VENLO", "ASSEN")));
    }

    private static Framework framework(String contract, LocalDate from, LocalDate until) {
        return new Framework(contract, "Noodvoorraad", "S1", from, until, true, Optional.of(from), List.of());
    }
}
