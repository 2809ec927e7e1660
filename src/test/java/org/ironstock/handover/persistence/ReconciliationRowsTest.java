package org.ironstock.handover.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ironstock.handover.domain.Lane.DONATION;
import static org.ironstock.handover.domain.Lane.SALE;

import java.util.ArrayList;
import java.util.List;
import org.ironstock.handover.domain.Lane;
import org.ironstock.handover.domain.Reconciliation.LotPieces;
import org.ironstock.stock.Flow;
import org.ironstock.stock.FlowKey;
import org.ironstock.support.ModuleDatabase;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;

@ModuleDatabase.Schemas("handover")
class ReconciliationRowsTest {

    private static final String HANDOVER = "OVD-2026-001";
    private static final long LIST = 1;

    private final ModuleDatabase.Tables tables;
    private final ReconciliationRows rows;

    ReconciliationRowsTest(ModuleDatabase.Tables tables) {
        this.tables = tables;
        this.rows = new ReconciliationRows(tables.jdbc(), new JdbcTemplate(tables.source()));
        sql("""
                insert into handover.handover (handover_id, framework_ref, state, opened_by, opened_at)
                values ('OVD-2026-001', 'CTR-2026-001', 'CLOSING', 'system', now())""");
    }

    @Test
    void lotsBehindPapersOfEveryKindAreToldInOneQuestion() {
        listed(2, "ASSEN", "B-1", 100);
        listed(3, "ASSEN", "B-2", 50);
        listed(4, "ASSEN", "B-1", 5);
        listed(5, "VENLO", "B-1", 40);
        disposed(SALE, "BOOKED", "ASSEN", "OVD-2026-001-000002", 7);
        disposed(SALE, "BOOKED", "ASSEN", "OVD-2026-001-000002", 2);
        disposed(SALE, "RETURNED", "ASSEN", "OVD-2026-001-000003", 9);
        disposed(DONATION, "BOOKED", "ASSEN", "OVD-2026-001-000003", 3);
        lost("VENLO", "OVD-2026-001-000002", 1);

        assertThat(lots(
                        sum("VENLO", Flow.LOST),
                        sum("VENLO", Flow.OPENING),
                        sum("ASSEN", Flow.SOLD),
                        sum("ASSEN", Flow.OPENING)))
                .containsExactlyInAnyOrder(
                        new LotPieces(sum("VENLO", Flow.LOST), "OVD-2026-001-000002", 1),
                        new LotPieces(sum("VENLO", Flow.OPENING), "OVD-2026-001-000002", 40),
                        new LotPieces(sum("ASSEN", Flow.SOLD), "OVD-2026-001-000002", 9),
                        new LotPieces(sum("ASSEN", Flow.OPENING), "OVD-2026-001-000002", 105),
                        new LotPieces(sum("ASSEN", Flow.OPENING), "OVD-2026-001-000003", 50));
        assertThat(lots(sum("ASSEN", Flow.DONATED)))
                .containsExactly(new LotPieces(sum("ASSEN", Flow.DONATED), "OVD-2026-001-000003", 3));
        assertThat(lots(sum("ASSEN", Flow.PROCESSED))).isEmpty();
    }

    private static FlowKey sum(String place, Flow flow) {
        return new FlowKey("IIR-MASK", place, flow);
    }

    private List<LotPieces> lots(FlowKey... sums) {
        List<LotPieces> lots = new ArrayList<>();
        tables.transaction().executeWithoutResult(status -> rows.lots(HANDOVER, LIST, List.of(sums), lots::add));
        return lots;
    }

    private void listed(int row, String site, String supplierLot, long pieces) {
        sql("""
                insert into handover.list_row (list_number, row_number, site, product_code, supplier_lot, quantity, owner,
                       reserved_for, sscc, producer_ref, outside_care)
                values (?, ?, ?, 'IIR-MASK', ?, ?, 'VWS', '', '', '', 'UNKNOWN')""", LIST, row, site, supplierLot, pieces);
    }

    private void disposed(Lane lane, String state, String place, String lotId, long pieces) {
        String id = HANDOVER + "-A" + System.nanoTime();
        sql("""
                insert into handover.disposal (disposal_id, handover_id, lane, state, lots, pieces, first_expiry,
                       last_expiry, chosen_by, chosen_at)
                values (?, ?, ?, ?, 1, ?, '2028-01-01', '2028-01-01', 'x', now())""", id, HANDOVER, lane.name(), state, pieces);
        sql("""
                insert into handover.disposal_lot values (?, 1, ?, ?, 'VWS', 'FREE', '', 'IIR-MASK', 'B', '2028-01-01', ?)""", id, lotId, place, pieces);
    }

    private void lost(String place, String lotId, long pieces) {
        sql("""
                insert into handover.loss (loss_id, handover_id, reason, proposed_by, proposed_at, booked_at)
                values ('V-1', ?, 'Niet gevonden.', 'x', now(), now())""", HANDOVER);
        sql(
                "insert into handover.loss_lot values ('V-1', 1, ?, ?, 'VWS', 'FREE', '', 'IIR-MASK', ?)",
                lotId,
                place,
                pieces);
    }

    private void sql(String statement, Object... parameters) {
        tables.jdbc().sql(statement).params(parameters).update();
    }
}
