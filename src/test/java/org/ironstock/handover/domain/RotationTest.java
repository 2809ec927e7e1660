package org.ironstock.handover.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.ironstock.handover.domain.Rotation.Kept;
import org.ironstock.handover.domain.Rotation.Leaving;
import org.ironstock.stock.StockStatus;
import org.junit.jupiter.api.Test;

class RotationTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);
    private static final DestinationRules RULES = (facts, day) -> new DestinationRules.Decision(
            facts.monthsLeft() < 0
                    ? Destination.PROCESS
                    : facts.monthsLeft() < 1 ? Destination.DIRECT : Destination.ROLLING,
            "grond " + facts.monthsLeft(),
            "test");

    @Test
    void theLastDayToLeaveIsTheLastWithAWholeMonthLeft() {
        assertThat(Rotation.leaveBy(LocalDate.of(2026, 6, 15))).isEqualTo(LocalDate.of(2026, 5, 15));
        assertThat(Rotation.leaveBy(LocalDate.of(2026, 3, 31))).isEqualTo(LocalDate.of(2026, 2, 28));
        assertThat(Rotation.leaveBy(LocalDate.of(2026, 3, 1))).isEqualTo(LocalDate.of(2026, 2, 1));
        assertThat(Rotation.leaveBy(LocalDate.of(2028, 3, 30))).isEqualTo(LocalDate.of(2028, 2, 29));
    }

    @Test
    void whatLeavesInTimeIsIssuedAndWhatIsLateIsNot() {
        List<Leaving> leaving = of(
                kept("LATE", LocalDate.of(2026, 4, 2)),
                kept("TOO-LATE", LocalDate.of(2026, 4, 1)),
                kept("EXPIRED", TODAY),
                kept("NEXT", LocalDate.of(2026, 5, 20)));
        assertThat(leaving)
                .extracting(one -> one.kept().supplierLot())
                .containsExactly("EXPIRED", "TOO-LATE", "LATE", "NEXT");
        assertThat(leaving)
                .extracting(Leaving::destination)
                .containsExactly(Destination.PROCESS, Destination.DIRECT, Destination.ROLLING, Destination.ROLLING);
        assertThat(leaving)
                .extracting(Leaving::month)
                .containsExactly(
                        YearMonth.of(2026, 3), YearMonth.of(2026, 3), YearMonth.of(2026, 3), YearMonth.of(2026, 4));
    }

    @Test
    void theListLooksSoManyMonthsAhead() {
        assertThat(of(kept("IN", LocalDate.of(2027, 3, 28)))).hasSize(1);
        assertThat(of(kept("OUT", LocalDate.of(2027, 4, 1)))).isEmpty();
    }

    private static List<Leaving> of(Kept... stock) {
        return Rotation.of(List.of(stock), TODAY, 12, RULES);
    }

    private static Kept kept(String lot, LocalDate expiresOn) {
        return new Kept("MASK", lot, "VENLO", StockStatus.FREE, 10, expiresOn, LocalDate.MAX);
    }
}
