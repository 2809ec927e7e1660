package org.ironstock.contract.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.ironstock.contract.domain.Arrival;
import org.ironstock.contract.domain.FollowUpOrder;
import org.ironstock.platform.Columns;
import org.ironstock.shared.DutchCalendar;
import org.ironstock.shared.Quantity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What follow-up orders received, and what of them will not come; who changes it locks the order first. */
@Repository
public class OrderReceiptRows {

    private final JdbcClient jdbc;

    public OrderReceiptRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Adds to what an order received. */
    public void add(String orderId, Quantity received) {
        jdbc.sql("""
                        update contract.follow_up_order set received_quantity = received_quantity + :received
                         where id = :order""")
                .param("received", received.pieces())
                .param("order", orderId)
                .update();
    }

    /** What an order received so far and was not rejected. */
    public Quantity received(String orderId) {
        return Quantity.of(jdbc.sql("select received_quantity from contract.follow_up_order where id = :id")
                .param("id", orderId)
                .query(Long.class)
                .single());
    }

    /** What of an order will not come any more, since that was agreed with the supplier. */
    public Quantity cancelled(String orderId) {
        return Quantity.of(jdbc.sql("select cancelled_quantity from contract.follow_up_order where id = :id")
                .param("id", orderId)
                .query(Long.class)
                .single());
    }

    /** What of an order is to come in all: what was ordered less what was cancelled. */
    public Quantity agreed(FollowUpOrder order) {
        return Quantity.of(
                order.request().quantity().pieces() - cancelled(order.id()).pieces());
    }

    /** Less of an order will come; who calls this locked the order. */
    public void cancel(String orderId, Quantity quantity) {
        jdbc.sql("""
                        update contract.follow_up_order set cancelled_quantity = cancelled_quantity + :quantity
                         where id = :id""").param("id", orderId).param("quantity", quantity.pieces()).update();
    }

    /**
     * Keeps what tests decided about a lot of an order. A rejected lot was never delivered: the order waits for its goods
     * again. A second time, or about a lot of another kind of order, has no effect.
     */
    public void judge(String lotId, boolean released, Instant at) {
        boolean news = jdbc.sql("""
                                insert into contract.lot_outcome (lot_id, order_id, contract_id, released, decided_at)
                                select l.lot_id, o.id, o.contract_id, :released, :at
                                  from contract.delivery_lot l
                                  join contract.delivery d on d.id = l.delivery_id
                                  join contract.follow_up_order o on o.id = d.order_ref
                                 where l.lot_id = :lot on conflict (lot_id) do nothing""")
                        .param("lot", lotId)
                        .param("released", released)
                        .param("at", Columns.of(at))
                        .update()
                == 1;
        if (news && !released) {
            jdbc.sql("""
                            update contract.follow_up_order o set received_quantity = received_quantity - l.quantity
                              from contract.delivery_lot l join contract.delivery d on d.id = l.delivery_id
                             where l.lot_id = :lot and o.id = d.order_ref""").param("lot", lotId).update();
        }
    }

    /** Goods of an order that were counted, in order, with what tests said of them so far. */
    public List<Arrival> arrivals(String orderId) {
        return jdbc.sql("""
                        select d.received_at, l.quantity, o.released from contract.delivery d
                          join contract.delivery_lot l on l.delivery_id = d.id
                          left join contract.lot_outcome o on o.lot_id = l.lot_id
                         where d.order_ref = :order and d.received_at is not null order by l.number""")
                .param("order", orderId)
                .query((row, number) -> new Arrival(
                        DutchCalendar.dayOf(Columns.moment(row, "received_at")),
                        Quantity.of(row.getLong("quantity")),
                        quality(row)))
                .list();
    }

    private static Arrival.Quality quality(ResultSet row) throws SQLException {
        Boolean released = row.getObject("released", Boolean.class);
        if (released == null) {
            return Arrival.Quality.IN_TEST;
        }
        return released ? Arrival.Quality.RELEASED : Arrival.Quality.REJECTED;
    }
}
