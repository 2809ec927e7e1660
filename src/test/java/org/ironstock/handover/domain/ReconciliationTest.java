package org.ironstock.handover.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.ironstock.handover.domain.Reconciliation.LotPieces;
import org.ironstock.handover.domain.Reconciliation.Paper;
import org.ironstock.handover.domain.Reconciliation.Verdict;
import org.ironstock.stock.Flow;
import org.ironstock.stock.FlowTotal;
import org.ironstock.stock.LotFlow;
import org.ironstock.stock.LotLeft;
import org.ironstock.stock.MovementFlow;
import org.ironstock.stock.PlaceTotal;
import org.junit.jupiter.api.Test;

class ReconciliationTest {

    private final List<Paper> papers = new ArrayList<>();
    private final List<FlowTotal> flows = new ArrayList<>();
    private final List<PlaceTotal> left = new ArrayList<>();
    private final List<MovementFlow> unproven = new ArrayList<>();
    private final Map<Flow, List<LotPieces>> written = new HashMap<>();
    private final Map<Flow, List<LotFlow>> booked = new HashMap<>();

    private void paper(Flow flow, String lot, long pieces) {
        papers.add(new Paper("IIR-MASK", "ASSEN", flow, pieces, check(lot, pieces)));
        written.put(flow, List.of(new LotPieces(lot, pieces)));
    }

    private void ledger(Flow flow, String lot, long pieces) {
        flows.add(new FlowTotal("IIR-MASK", "ASSEN", flow, pieces, check(lot, pieces)));
        booked.put(flow, List.of(new LotFlow(lot, pieces, List.of("M-" + flow))));
    }

    private static BigDecimal check(String lot, long pieces) {
        return BigDecimal.valueOf(lot.hashCode()).multiply(BigDecimal.valueOf(pieces));
    }

    private Verdict verdict() {
        return Reconciliation.of(papers, flows, left, unproven, new Reconciliation.Lots() {
            @Override
            public List<LotPieces> paper(String productCode, String place, Flow flow) {
                return written.getOrDefault(flow, List.of());
            }

            @Override
            public List<LotFlow> ledger(String productCode, String place, Flow flow) {
                return booked.getOrDefault(flow, List.of());
            }

            @Override
            public List<LotLeft> left(int most) {
                return List.of(new LotLeft("IIR-MASK", "ASSEN", "LOT-1", 5, "M-LAST"));
            }
        });
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
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("LOT-1", -100L),
                        org.assertj.core.groups.Tuple.tuple("LOT-2", 100L));
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
                        org.assertj.core.groups.Tuple.tuple(StockDifference.Kind.SOLD, 1L),
                        org.assertj.core.groups.Tuple.tuple(StockDifference.Kind.PROCESSED, -1L));
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
