package org.ironstock.contract.persistence;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.NoSuchElementException;
import org.ironstock.contract.domain.LotRecall;
import org.ironstock.platform.Columns;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Checks whether goods are recalled. */
@Repository
public class LotRecallRows {

    private final JdbcClient jdbc;

    LotRecallRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public void add(LotRecall recall) {
        jdbc.sql("""
                        insert into contract.lot_recall (id, complaint_id, state, opened_at)
                        values (:id, :complaint, :state, :at)""")
                .param("id", recall.id())
                .param("complaint", recall.complaintId())
                .param("state", recall.state().name())
                .param("at", Columns.of(recall.openedAt()))
                .update();
        recall.supplierLots().forEach(supplierLot -> jdbc.sql(
                        "insert into contract.lot_recall_lot (recall_id, supplier_lot) values (:id, :lot)")
                .param("id", recall.id())
                .param("lot", supplierLot)
                .update());
    }

    /**
     * The check with its row locked until the transaction ends.
     *
     * @throws NoSuchElementException when there is none
     */
    public LotRecall lock(String id) {
        jdbc.sql("select id from contract.lot_recall where id = :id for update")
                .param("id", id)
                .query(String.class)
                .optional();
        return get(id);
    }

    /** @throws NoSuchElementException when there is none */
    public LotRecall get(String id) {
        return jdbc.sql("select * from contract.lot_recall where id = :id")
                .param("id", id)
                .query((row, number) -> new LotRecall(
                        id,
                        row.getString("complaint_id"),
                        LotRecall.State.valueOf(row.getString("state")),
                        new HashSet<>(supplierLots(id)),
                        decisions(id),
                        Columns.moment(row, "opened_at")))
                .optional()
                .orElseThrow(() -> new NoSuchElementException("There is no recall %s".formatted(id)));
    }

    private List<String> supplierLots(String id) {
        return jdbc.sql("select supplier_lot from contract.lot_recall_lot where recall_id = :id order by supplier_lot")
                .param("id", id)
                .query(String.class)
                .list();
    }

    private List<LotRecall.Decision> decisions(String id) {
        return jdbc.sql("select * from contract.lot_recall_decision where recall_id = :id order by number")
                .param("id", id)
                .query((row, number) -> new LotRecall.Decision(
                        LotRecall.Choice.valueOf(row.getString("choice")),
                        row.getString("motive"),
                        row.getString("decided_by"),
                        Columns.moment(row, "decided_at")))
                .list();
    }

    public void decide(String id, LotRecall.Choice choice, String motive, String official, Instant at) {
        jdbc.sql("""
                        insert into contract.lot_recall_decision (recall_id, choice, motive, decided_by, decided_at)
                        values (:id, :choice, :motive, :by, :at)""")
                .param("id", id)
                .param("choice", choice.name())
                .param("motive", motive)
                .param("by", official)
                .param("at", Columns.of(at))
                .update();
    }

    public void move(String id, LotRecall.State state) {
        jdbc.sql("update contract.lot_recall set state = :state where id = :id")
                .param("id", id)
                .param("state", state.name())
                .update();
    }
}
