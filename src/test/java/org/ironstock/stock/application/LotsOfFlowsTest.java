package org.ironstock.stock.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.ironstock.stock.StockMother.line;
import static org.ironstock.stock.StockMother.lot;
import static org.ironstock.stock.StockMother.movement;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.ironstock.stock.Account;
import org.ironstock.stock.Counter;
import org.ironstock.stock.Flow;
import org.ironstock.stock.FlowKey;
import org.ironstock.stock.FlowScope;
import org.ironstock.stock.Holding;
import org.ironstock.stock.LotFlow;
import org.ironstock.stock.MovementKind;
import org.ironstock.stock.persistence.FlowQuestions;
import org.ironstock.support.ModuleDatabase;
import org.junit.jupiter.api.Test;

@ModuleDatabase.Schemas("stock")
class LotsOfFlowsTest {

    private static final Instant NOW = Instant.parse("2026-03-01T08:00:00Z");
    private static final FlowScope SCOPE = new FlowScope("OVD-1-", Set.of("VWS"));

    private final ModuleDatabase.Tables tables;
    private final LedgerOffice office;

    LotsOfFlowsTest(ModuleDatabase.Tables tables) {
        this.tables = tables;
        this.office = new LedgerOffice(tables, NOW);
    }

    @Test
    void lotsBehindManySumsAreToldInOneQuestion() {
        List.of("OVD-1-000003", "OVD-1-000001", "OVD-2-000001").forEach(this::opened);
        Holding assen = Holding.free("ASSEN", "VWS");
        post("SALE-1", MovementKind.SALE, "OVD-1-000003", 4, assen, Counter.SOLD);
        post("SALE-2", MovementKind.SALE, "OVD-1-000003", 5, assen, Counter.SOLD);

        assertThat(lots(sum("VENLO", Flow.OPENING), sum("ASSEN", Flow.SOLD), sum("ASSEN", Flow.OPENING)))
                .extracting(LotFlow::of, LotFlow::lotId, LotFlow::pieces, LotFlow::movements)
                .containsExactlyInAnyOrder(
                        tuple(sum("VENLO", Flow.OPENING), "OVD-1-000001", 20L, List.of("OPEN-VENLO-OVD-1-000001")),
                        tuple(sum("VENLO", Flow.OPENING), "OVD-1-000003", 20L, List.of("OPEN-VENLO-OVD-1-000003")),
                        tuple(sum("ASSEN", Flow.SOLD), "OVD-1-000003", 9L, List.of("SALE-2", "SALE-1")),
                        tuple(sum("ASSEN", Flow.OPENING), "OVD-1-000001", 10L, List.of("OPEN-ASSEN-OVD-1-000001")),
                        tuple(sum("ASSEN", Flow.OPENING), "OVD-1-000003", 10L, List.of("OPEN-ASSEN-OVD-1-000003")));
        assertThat(lots(sum("ASSEN", Flow.DONATED))).isEmpty();
    }

    private static FlowKey sum(String place, Flow flow) {
        return new FlowKey("IIR-MASK", place, flow);
    }

    private List<LotFlow> lots(FlowKey... sums) {
        FlowQuestions questions = new FlowQuestions(tables.jdbc());
        List<LotFlow> lots = new ArrayList<>();
        tables.transaction().executeWithoutResult(status -> questions.lots(SCOPE, List.of(sums), lots::add));
        return lots;
    }

    private void opened(String lotId) {
        office.act(ledger -> {
            ledger.register(lot(lotId, "IIR-MASK", LocalDate.of(2028, 1, 1)));
            return lotId;
        });
        post("OPEN-ASSEN-" + lotId, MovementKind.OPENING, lotId, 10, Counter.OPENING, Holding.free("ASSEN", "VWS"));
        post("OPEN-VENLO-" + lotId, MovementKind.OPENING, lotId, 20, Counter.OPENING, Holding.free("VENLO", "VWS"));
    }

    private void post(String reference, MovementKind kind, String lotId, long pieces, Account from, Account to) {
        office.act(ledger -> ledger.post(movement(reference, kind, NOW, line(lotId, pieces, from, to))));
    }
}
