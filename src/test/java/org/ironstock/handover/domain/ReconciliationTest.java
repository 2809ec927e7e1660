package org.ironstock.handover.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.ironstock.handover.domain.Reconciliation.LotPieces;
import org.ironstock.handover.domain.Reconciliation.Paper;
import org.ironstock.handover.domain.Reconciliation.Verdict;
import org.ironstock.stock.Flow;
import org.ironstock.stock.FlowKey;
import org.ironstock.stock.FlowTotal;
import org.ironstock.stock.LotFlow;
import org.ironstock.stock.LotLeft;
import org.ironstock.stock.MovementFlow;
import org.ironstock.stock.PlaceTotal;
import org.junit.jupiter.api.Test;

class ReconciliationTest {

    private static final String PLACE = "ASSEN";

    private final Map<FlowKey, List<LotPieces>> written = new HashMap<>();
    private final Map<FlowKey, List<LotFlow>> booked = new HashMap<>();
    private final List<PlaceTotal> left = new ArrayList<>();
    private final List<MovementFlow> unproven = new ArrayList<>();
    private final List<List<FlowKey>> asked = new ArrayList<>();

    private void paper(Flow flow, String lot, long pieces) {
        paper(PLACE, flow, lot, pieces);
    }

    private void paper(String place, Flow flow, String lot, long pieces) {
        FlowKey of = new FlowKey("IIR-MASK", place, flow);
        written.computeIfAbsent(of, key -> new ArrayList<>()).add(new LotPieces(of, lot, pieces));
    }

    private void ledger(Flow flow, String lot, long pieces) {
        ledger(PLACE, flow, lot, pieces);
    }

    private void ledger(String place, Flow flow, String lot, long pieces) {
        FlowKey of = new FlowKey("IIR-MASK", place, flow);
        booked.computeIfAbsent(of, key -> new ArrayList<>()).add(new LotFlow(of, lot, pieces, List.of("M-" + flow)));
    }

    private static BigDecimal check(String lot, long pieces) {
        return BigDecimal.valueOf(lot.hashCode()).multiply(BigDecimal.valueOf(pieces));
    }

    private List<Paper> papers() {
        return written.entrySet().stream()
                .map(sum -> new Paper(
                        sum.getKey().productCode(),
                        sum.getKey().place(),
                        sum.getKey().flow(),
                        sum.getValue().stream().mapToLong(LotPieces::pieces).sum(),
                        sum.getValue().stream()
                                .map(lot -> check(lot.lotId(), lot.pieces()))
                                .reduce(BigDecimal.ZERO, BigDecimal::add)))
                .toList();
    }

    private List<FlowTotal> flows() {
        return booked.entrySet().stream()
                .map(sum -> new FlowTotal(
                        sum.getKey().productCode(),
                        sum.getKey().place(),
                        sum.getKey().flow(),
                        sum.getValue().stream().mapToLong(LotFlow::pieces).sum(),
                        sum.getValue().stream()
                                .map(lot -> check(lot.lotId(), lot.pieces()))
                                .reduce(BigDecimal.ZERO, BigDecimal::add)))
                .toList();
    }

    private Verdict verdict() {
        return Reconciliation.of(papers(), flows(), left, unproven, new Reconciliation.Lots() {
            @Override
            public void paper(Collection<FlowKey> sums, Consumer<LotPieces> each) {
                asked.add(List.copyOf(sums));
                sums.forEach(sum -> written.getOrDefault(sum, List.of()).forEach(each));
            }

            @Override
            public void ledger(Collection<FlowKey> sums, Consumer<LotFlow> each) {
                asked.add(List.copyOf(sums));
                sums.forEach(sum -> booked.getOrDefault(sum, List.of()).forEach(each));
            }

            @Override
            public List<LotLeft> left(int most) {
                return List.of(new LotLeft("IIR-MASK", "ASSEN", "LOT-1", 5, "M-LAST"));
            }
        });
    }

    @Test
    void differencesAtSeveralPlacesAreNamedSumBySumAndAskedForOnce() {
        paper("ASSEN", Flow.OPENING, "LOT-1", 100);
        ledger("ASSEN", Flow.OPENING, "LOT-1", 101);
        paper("ASSEN", Flow.OPENING, "LOT-2", 50);
        ledger("ASSEN", Flow.OPENING, "LOT-2", 50);
        paper("ASSEN", Flow.SOLD, "LOT-1", 60);
        ledger("ASSEN", Flow.SOLD, "LOT-1", 60);
        paper("ASSEN", Flow.PROCESSED, "LOT-1", 10);
        ledger("ASSEN", Flow.PROCESSED, "LOT-1", 9);
        paper("ASSEN", Flow.LOST, "LOT-2", 3);
        ledger("ASSEN", Flow.LOST, "LOT-2", 4);
        paper("VENLO", Flow.OPENING, "LOT-4", 40);
        ledger("VENLO", Flow.OPENING, "LOT-3", 40);
        paper("VENLO", Flow.OPENING, "LOT-5", 7);
        ledger("VENLO", Flow.DONATED, "LOT-3", 2);

        assertThat(verdict().differences())
                .filteredOn(difference -> difference.kind() != StockDifference.Kind.BALANCE)
                .extracting(
                        StockDifference::place,
                        StockDifference::kind,
                        StockDifference::lotId,
                        StockDifference::movements,
                        StockDifference::pieces)
                .containsExactly(
                        tuple("ASSEN", StockDifference.Kind.OPENING, "LOT-1", List.of("M-OPENING"), 1L),
                        tuple("ASSEN", StockDifference.Kind.PROCESSED, "LOT-1", List.of("M-PROCESSED"), -1L),
                        tuple("VENLO", StockDifference.Kind.OPENING, "LOT-3", List.of("M-OPENING"), 40L),
                        tuple("VENLO", StockDifference.Kind.OPENING, "LOT-4", List.of(), -40L),
                        tuple("VENLO", StockDifference.Kind.OPENING, "LOT-5", List.of(), -7L),
                        tuple("VENLO", StockDifference.Kind.DONATED, "LOT-3", List.of("M-DONATED"), 2L));
        assertThat(asked).hasSize(2).allSatisfy(sums -> assertThat(sums).hasSize(4));
    }

    @Test
    void ofOneSumTheFirstHundredLotsAreNamedAndTheNextSumStillIs() {
        for (int lot = 100; lot <= 100 + Reconciliation.MOST_LOTS; lot++) {
            ledger("ASSEN", Flow.OPENING, "LOT-" + lot, 1);
        }
        paper("VENLO", Flow.OPENING, "LOT-900", 1);
        assertThat(verdict().differences())
                .filteredOn(difference -> difference.kind() == StockDifference.Kind.OPENING)
                .hasSize(Reconciliation.MOST_LOTS + 1)
                .extracting(StockDifference::lotId)
                .contains("LOT-199", "LOT-900")
                .doesNotContain("LOT-200");
    }

    @Test
    void ofSumsThatAgreeNoLotIsAskedFor() {
        paper(Flow.OPENING, "LOT-1", 100);
        ledger(Flow.OPENING, "LOT-1", 100);
        verdict();
        assertThat(asked).isEmpty();
    }

    @Test
    void booksAreAtZeroWhenEveryPieceIsAccountedForByPaper() {
        paper(Flow.OPENING, "LOT-1", 100);
        ledger(Flow.OPENING, "LOT-1", 100);
        ledger(Flow.RECEIVED, "LOT-1", 10);
        ledger(Flow.TRANSFERRED, "LOT-1", 50);
        ledger(Flow.ISSUED, "LOT-1", 5);
        paper(Flow.SOLD, "LOT-1", 30);
        ledger(Flow.SOLD, "LOT-1", 30);
        paper(Flow.DONATED, "LOT-1", 10);
        ledger(Flow.DONATED, "LOT-1", 10);
        paper(Flow.PROCESSED, "LOT-1", 8);
        ledger(Flow.PROCESSED, "LOT-1", 9);
        paper(Flow.LOST, "LOT-1", 5);
        ledger(Flow.LOST, "LOT-1", 6);

        Verdict verdict = verdict();

        assertThat(verdict.differences()).isEmpty();
        assertThat(verdict.balanced()).isTrue();
        assertThat(verdict.lines()).singleElement().satisfies(line -> {
            assertThat(line.balance()).isZero();
            assertThat(line.of(Flow.PROCESSED)).isEqualTo(9);
        });
    }

    @Test
    void anOpeningThatIsNotTheListIsNamedByLotAndMovement() {
        paper(Flow.OPENING, "LOT-1", 100);
        ledger(Flow.OPENING, "LOT-1", 101);
        ledger(Flow.TRANSFERRED, "LOT-1", 101);
        assertThat(verdict().differences()).singleElement().satisfies(difference -> {
            assertThat(difference.kind()).isEqualTo(StockDifference.Kind.OPENING);
            assertThat(difference.pieces()).isEqualTo(1);
            assertThat(difference.inDutch()).contains("ASSEN", "IIR-MASK", "LOT-1", "M-OPENING");
            assertThat(difference.losable()).isFalse();
        });
    }

    @Test
    void theSameSumOverOtherLotsIsADifferenceToo() {
        paper(Flow.OPENING, "LOT-1", 100);
        ledger(Flow.OPENING, "LOT-2", 100);
        ledger(Flow.TRANSFERRED, "LOT-2", 100);
        assertThat(verdict().differences())
                .extracting(StockDifference::lotId, StockDifference::pieces)
                .containsExactly(tuple("LOT-1", -100L), tuple("LOT-2", 100L));
    }

    @Test
    void moreSoldThanDecidedAndLessProcessedThanDecidedAreFound() {
        paper(Flow.OPENING, "LOT-1", 30);
        ledger(Flow.OPENING, "LOT-1", 30);
        paper(Flow.SOLD, "LOT-1", 20);
        ledger(Flow.SOLD, "LOT-1", 21);
        paper(Flow.PROCESSED, "LOT-1", 10);
        ledger(Flow.PROCESSED, "LOT-1", 9);
        assertThat(verdict().differences())
                .extracting(StockDifference::kind, StockDifference::pieces)
                .containsExactlyInAnyOrder(
                        tuple(StockDifference.Kind.SOLD, 1L), tuple(StockDifference.Kind.PROCESSED, -1L));
    }

    @Test
    void whatIsLeftBlocksTheEndAndCanBeDeclaredLost() {
        paper(Flow.OPENING, "LOT-1", 5);
        ledger(Flow.OPENING, "LOT-1", 5);
        left.add(new PlaceTotal("IIR-MASK", "ASSEN", 5));
        assertThat(verdict().balanced()).isFalse();
        assertThat(verdict().differences()).singleElement().satisfies(difference -> {
            assertThat(difference.kind()).isEqualTo(StockDifference.Kind.LEFT);
            assertThat(difference.losable()).isTrue();
            assertThat(difference.movements()).containsExactly("M-LAST");
        });
    }

    @Test
    void balancesThatTheEntriesDoNotAddUpToAreFound() {
        paper(Flow.OPENING, "LOT-1", 5);
        ledger(Flow.OPENING, "LOT-1", 5);
        assertThat(verdict().differences())
                .extracting(StockDifference::kind)
                .containsExactly(StockDifference.Kind.BALANCE);
    }

    @Test
    void aMovementWithoutItsPaperIsADifference() {
        paper(Flow.OPENING, "LOT-1", 5);
        ledger(Flow.OPENING, "LOT-1", 5);
        ledger(Flow.TRANSFERRED, "LOT-1", 5);
        unproven.add(new MovementFlow("M-7", "onbekend", Flow.TRANSFERRED, "IIR-MASK", "ASSEN", 5));
        assertThat(verdict().differences()).singleElement().satisfies(difference -> {
            assertThat(difference.kind()).isEqualTo(StockDifference.Kind.UNPROVEN);
            assertThat(difference.movements()).containsExactly("M-7");
        });
    }
}
