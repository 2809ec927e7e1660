package org.ironstock.contract.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import org.ironstock.contract.domain.FilterCover.Level;
import org.ironstock.shared.Quantity;
import org.junit.jupiter.api.Test;

class FilterCoverTest {

    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 2);
    private static final FilterCover.Limits LIMITS = new FilterCover.Limits(4, 2);

    @Test
    void fourWholeWeeksAreEnoughAndOnePieceLessIsNot() {
        assertThat(level(4_000, 1_000)).isEqualTo(Level.ENOUGH);
        assertThat(level(3_999, 1_000)).isEqualTo(Level.LOW);
        assertThat(cover(3_999, 1_000).weeks()).contains(new BigDecimal("3.99"));
        assertThat(cover(3_999, 1_000).inDutch()).isEqualTo("3,99 weken");
    }

    @Test
    void twoWholeWeeksAreLowAndOnePieceLessIsCritical() {
        assertThat(level(2_000, 1_000)).isEqualTo(Level.LOW);
        assertThat(level(1_999, 1_000)).isEqualTo(Level.CRITICAL);
        assertThat(level(0, 1_000)).isEqualTo(Level.CRITICAL);
    }

    @Test
    void theLargestNumbersThatCanBeStatedAreJudgedToo() {
        assertThat(level(Long.MAX_VALUE, Long.MAX_VALUE)).isEqualTo(Level.CRITICAL);
        assertThat(level(Long.MAX_VALUE, 1)).isEqualTo(Level.ENOUGH);
    }

    @Test
    void whatNobodyStatedSinceMondayIsUnknownAndAlarmsAsTheWorst() {
        assertThat(of(Optional.empty(), 0).level()).isEqualTo(Level.UNKNOWN);
        FilterCover old = of(Optional.of(statement(MONDAY.minusDays(1), 9_000, 1)), 0);
        assertThat(old.level()).isEqualTo(Level.UNKNOWN);
        assertThat(old.weeks()).isEmpty();
        assertThat(old.inDutch()).isEqualTo("onbekend");
        assertThat(Level.UNKNOWN.signals()).isTrue();
        assertThat(Level.UNKNOWN.escalates()).isTrue();
        assertThat(Level.LOW.signals()).isFalse();
        assertThat(Level.ENOUGH.escalates()).isFalse();
        assertThat(Level.NOT_USED.escalates()).isFalse();
    }

    @Test
    void aProducerThatUsesNothingHasNoNumberOfWeeksAndNoneToBelieveWhileItHasOrders() {
        Optional<FilterStatement> unused = Optional.of(statement(MONDAY, 500, 0));
        assertThat(of(unused, 0).level()).isEqualTo(Level.NOT_USED);
        assertThat(of(unused, 0).weeks()).isEmpty();
        assertThat(of(unused, 1).level()).isEqualTo(Level.UNKNOWN);
    }

    private static Level level(long stock, long use) {
        return cover(stock, use).level();
    }

    private static FilterCover cover(long stock, long use) {
        return of(Optional.of(statement(MONDAY, stock, use)), 1_000);
    }

    private static FilterCover of(Optional<FilterStatement> newest, long producing) {
        return FilterCover.of("IIR-MASK", newest, MONDAY, Quantity.of(producing), LIMITS);
    }

    private static FilterStatement statement(LocalDate on, long stock, long use) {
        return new FilterStatement("SUP-0001", "IIR-MASK", on, Quantity.of(stock), Quantity.of(use));
    }
}
