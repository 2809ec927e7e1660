package org.ironstock.handover.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.ironstock.handover.domain.Loss;
import org.ironstock.platform.Columns;
import org.ironstock.shared.Quantity;
import org.ironstock.stock.Holding;
import org.ironstock.stock.StockStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Declarations that pieces are lost. */
@Repository
public class LossRows {

    private static final String LOSS = """
            select s.*, (select coalesce(sum(l.quantity), 0) from handover.loss_lot l where l.loss_id = s.loss_id) as pieces
              from handover.loss s
            """;

    private final JdbcClient jdbc;

    public LossRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Pieces of a holding that are not there. */
    public record LostLot(String lotId, String productCode, Holding holding, Quantity quantity) {}

    /** Adds one with all that was not found, under the next number of its handover, whose row the caller has locked. */
    public String add(String handoverId, String reason, String official, Instant now) {
        String id = jdbc.sql("""
                        insert into handover.loss (loss_id, handover_id, reason, proposed_by, proposed_at)
                        select :handover || '-V' || (count(*) + 1), :handover, :reason, :by, :at
                          from handover.loss where handover_id = :handover returning loss_id""")
                .param("handover", handoverId)
                .param("reason", reason)
                .param("by", official)
                .param("at", Columns.of(now))
                .query(String.class)
                .single();
        jdbc.sql("""
                        insert into handover.loss_lot (loss_id, line, lot_id, place, owner, status, reserved_for,
                               product_code, quantity)
                        select :id, row_number() over (order by product_code, lot_id, place, owner, status, reserved_for),
                               lot_id, place, owner, status, reserved_for, product_code, quantity
                          from handover.remnant where handover_id = :handover and lane = 'MISSING'""").param("id", id).param("handover", handoverId).update();
        return id;
    }

    /** The newest of a handover. */
    public Optional<Loss> latest(String handoverId) {
        return jdbc.sql(LOSS + " where s.handover_id = :handover order by s.loss_number desc limit 1")
                .param("handover", handoverId)
                .query(LossRows::loss)
                .optional();
    }

    /** Those that were booked, oldest first. */
    public List<Loss> booked(String handoverId) {
        return jdbc.sql(LOSS + " where s.handover_id = :handover and s.booked_at is not null order by s.loss_number")
                .param("handover", handoverId)
                .query(LossRows::loss)
                .list();
    }

    public List<LostLot> lots(String lossId) {
        return jdbc.sql("select * from handover.loss_lot where loss_id = :id order by line")
                .param("id", lossId)
                .query((row, index) -> new LostLot(
                        row.getString("lot_id"),
                        row.getString("product_code"),
                        new Holding(
                                row.getString("place"),
                                row.getString("owner"),
                                StockStatus.valueOf(row.getString("status")),
                                row.getString("reserved_for")),
                        Quantity.of(row.getLong("quantity"))))
                .list();
    }

    public void document(String lossId, UUID document) {
        jdbc.sql("update handover.loss set document_id = :document where loss_id = :id")
                .param("document", document)
                .param("id", lossId)
                .update();
    }

    public void booked(String lossId, Instant now) {
        jdbc.sql("update handover.loss set booked_at = :at where loss_id = :id")
                .param("at", Columns.of(now))
                .param("id", lossId)
                .update();
    }

    /** Its movement was reversed: nothing counts as lost by it any more. */
    public void unbook(String lossId) {
        jdbc.sql("update handover.loss set booked_at = null where loss_id = :id")
                .param("id", lossId)
                .update();
    }

    private static Loss loss(ResultSet row, int index) throws SQLException {
        return new Loss(
                row.getString("loss_id"),
                row.getString("handover_id"),
                row.getString("reason"),
                row.getString("proposed_by"),
                Optional.ofNullable(row.getObject("document_id", UUID.class)),
                Columns.findMoment(row, "booked_at"),
                row.getLong("pieces"));
    }
}
