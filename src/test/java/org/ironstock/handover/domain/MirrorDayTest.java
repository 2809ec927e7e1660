package org.ironstock.handover.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ironstock.handover.EmergencyCover;
import org.ironstock.handover.domain.Framework.Need;
import org.ironstock.handover.domain.MirrorRow.LotName;
import org.ironstock.shared.Quantity;
import org.junit.jupiter.api.Test;

class MirrorDayTest {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);
    private static final LocalDate LATER = LocalDate.of(2028, 1, 1);

    @Test
    void threeMonthsOfTheAgreedNeedAreEnoughAndOnePieceLessIsNot() {
        assertThat(codes(day(List.of(ledger(100)), mirror("C1", state("B-1", 200, LATER)))))
                .isEmpty();
        assertThat(codes(day(List.of(ledger(100)), mirror("C1", state("B-1", 199, LATER)))))
                .containsExactly("MIRROR_COVER_SHORT");
        assertThat(codes(day(List.of(ledger(99)), mirror("C1", state("B-1", 200, LATER)))))
                .containsExactly("MIRROR_COVER_SHORT");
    }

    @Test
    void stockOfTheSupplierForOthersCountsForNothing() {
        assertThat(codes(day(
                        List.of(ledger(100)),
                        mirror("C1", new MirrorRow(1, "MASK", "B-1", "VENLO", 200, LATER, MirrorRole.OWN, "")))))
                .containsExactly("MIRROR_COVER_SHORT");
    }

    @Test
    void aMirrorThatIsMissingIsFoundAndItsStockIsUnknown() {
        MirrorDay day = day(List.of(ledger(100)));
        assertThat(codes(day)).containsExactly("MIRROR_MISSING", "MIRROR_COVER_SHORT");
        assertThat(day.covers()).containsExactly(new EmergencyCover("MASK", 100, 0, 300, false));
        assertThat(day.findings().get(1).finding().message()).contains("niet bekend");
    }

    @Test
    void whatExpiresTodayIsExpiredAndWhatExpiresTomorrowCounts() {
        assertThat(codes(day(List.of(ledger(100)), mirror("C1", state("B-1", 200, DAY)))))
                .containsExactly("MIRROR_LOT_EXPIRED", "MIRROR_COVER_SHORT");
        assertThat(codes(day(List.of(ledger(100)), mirror("C1", state("B-1", 200, DAY.plusDays(1))))))
                .isEmpty();
    }

    @Test
    void theNeedOfTwoContractsForOneProductAddsUp() {
        MirrorDay day = new MirrorDay(
                DAY,
                List.of(framework("C1", 100), framework("C2", 50)),
                List.of(mirror("C1", state("B-1", 200, LATER)), mirror("C2", state("B-2", 150, LATER))),
                Map.of(),
                List.of(ledger(100)),
                3);
        assertThat(day.covers()).containsExactly(new EmergencyCover("MASK", 100, 350, 450, true));
        assertThat(day.findings()).isEmpty();
    }

    @Test
    void aLaterLotThatLeavesBeforeAnEarlierOneIsFound() {
        StockMirror before = mirror("C1", state("EARLY", 100, LATER), state("LATE", 300, LATER.plusDays(1)));
        assertThat(order(before, mirror("C1", state("EARLY", 100, LATER), state("LATE", 299, LATER.plusDays(1)))))
                .containsExactly("MASK LATE");
        assertThat(order(before, mirror("C1", state("EARLY", 99, LATER), state("LATE", 299, LATER.plusDays(1)))))
                .containsExactly("MASK LATE");
        assertThat(order(before, mirror("C1", state("EARLY", 1, LATER), state("LATE", 300, LATER.plusDays(1)))))
                .isEmpty();
        assertThat(order(before, mirror("C1", state("LATE", 10, LATER.plusDays(1)))))
                .isEmpty();
    }

    @Test
    void lotsOfTheSameDayMayLeaveInAnyOrderAndNewOnesBlockNothing() {
        StockMirror before = mirror("C1", state("A", 100, LATER), state("B", 300, LATER));
        assertThat(order(before, mirror("C1", state("A", 100, LATER), state("B", 1, LATER))))
                .isEmpty();
        assertThat(order(before, mirror("C1", state("NEW", 100, LATER.minusDays(1)), state("A", 100, LATER))))
                .isEmpty();
    }

    @Test
    void anEarlierLotThatHasExpiredStandsInNobodysWay() {
        StockMirror before = mirror("C1", state("EARLY", 100, DAY), state("LATE", 300, LATER));
        assertThat(order(before, mirror("C1", state("EARLY", 100, DAY), state("LATE", 200, LATER))))
                .isEmpty();
    }

    private static List<String> order(StockMirror before, StockMirror today) {
        return FirstExpiredFirst.findings(before, today).stream()
                .map(found -> found.finding().subject())
                .toList();
    }

    private static List<String> codes(MirrorDay day) {
        return day.findings().stream().map(found -> found.finding().code()).toList();
    }

    private static MirrorDay day(List<LedgerStock> ledger, StockMirror... mirrors) {
        return new MirrorDay(DAY, List.of(framework("C1", 100)), List.of(mirrors), Map.of(), ledger, 3);
    }

    private static Framework framework(String contract, long monthly) {
        return new Framework(
                contract,
                "Noodvoorraad",
                "S" + contract,
                LocalDate.of(2026, 1, 1),
                LocalDate.of(2030, 1, 1),
                true,
                Optional.of(DAY),
                List.of(new Need("MASK", Quantity.of(monthly))));
    }

    private static StockMirror mirror(String contract, MirrorRow... rows) {
        return new StockMirror(contract, "S" + contract, DAY, List.of(rows));
    }

    private static MirrorRow state(String lot, long pieces, LocalDate expiresOn) {
        return new MirrorRow(1, "MASK", lot, "VENLO", pieces, expiresOn, MirrorRole.STATE, "");
    }

    private static LedgerStock ledger(long pieces) {
        return new LedgerStock(LotName.of("MASK", "L-1"), "VWS", pieces, LATER, true);
    }
}
