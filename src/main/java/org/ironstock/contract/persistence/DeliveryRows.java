package org.ironstock.contract.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.ironstock.contract.domain.Arrival;
import org.ironstock.contract.domain.Delivery;
import org.ironstock.contract.domain.FollowUpOrder;
import org.ironstock.shared.DutchCalendar;
import org.ironstock.shared.Quantity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Deliveries of orders and their lots; who changes one locks its order first. */
@Repository
public class DeliveryRows {

    private final JdbcClient jdbc;

    public DeliveryRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The next free number of a year, e.g. {@code DEL-2026-001}. */
    public String nextId(int year) {
        int number = jdbc.sql("insert into contract.delivery_number (year, last) values (:year, 1) "
                        + "on conflict (year) do update set last = delivery_number.last + 1 returning last")
                .param("year", year)
                .query(Integer.class)
                .single();
        return "DEL-%d-%03d".formatted(year, number);
    }

    /** Keeps what was announced. */
    public void add(Delivery delivery, String announcedBy, Instant at) {
        jdbc.sql("""
                        insert into contract.delivery (id, order_id, reference, expected_on, announced_by, announced_at)
                        values (:id, :order, :reference, :expected, :by, :at)""")
                .param("id", delivery.id())
                .param("order", delivery.orderId())
                .param("reference", delivery.reference())
                .param("expected", delivery.expectedOn())
                .param("by", announcedBy)
                .param("at", Columns.of(at))
                .update();
        addLots(delivery);
    }

    private void addLots(Delivery delivery) {
        for (Delivery.Lot lot : delivery.lots()) {
            jdbc.sql("""
                            insert into contract.delivery_lot (delivery_id, lot_id, supplier_lot, produced_on,
                                expires_on, quantity)
                            values (:delivery, :lot, :supplierLot, :producedOn, :expiresOn, :quantity)""")
                    .param("delivery", delivery.id())
                    .param("lot", lot.lotId().orElse(null))
                    .param("supplierLot", lot.supplierLot())
                    .param("producedOn", lot.producedOn().orElse(null))
                    .param("expiresOn", lot.expiresOn())
                    .param("quantity", lot.quantity().pieces())
                    .update();
        }
    }

    /** Whether the supplier announced a dispatch of this number for the order before. */
    public boolean announced(String orderId, String reference) {
        return jdbc.sql("select count(*) from contract.delivery where order_id = :order and reference = :reference")
                        .param("order", orderId)
                        .param("reference", reference)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    /** @throws NoSuchElementException when there is no such delivery */
    public Delivery get(String deliveryId) {
        return jdbc.sql("select * from contract.delivery where id = :id")
                .param("id", deliveryId)
                .query((row, number) -> delivery(row))
                .optional()
                .orElseThrow(() -> new NoSuchElementException("There is no delivery %s".formatted(deliveryId)));
    }

    /** Keeps what was counted in the place of what was announced, and adds it to what the order received. */
    public void count(Delivery delivery, Delivery.Receipt receipt) {
        jdbc.sql("""
                        update contract.delivery set received_by = :by, received_at = :at, basis = :basis
                         where id = :id""")
                .param("id", delivery.id())
                .param("by", receipt.official())
                .param("at", Columns.of(receipt.at()))
                .param("basis", receipt.basis())
                .update();
        jdbc.sql("delete from contract.delivery_lot where delivery_id = :id")
                .param("id", delivery.id())
                .update();
        addLots(delivery);
        jdbc.sql("""
                        update contract.follow_up_order set received_quantity = received_quantity + :received
                         where id = :order""")
                .param("received", Delivery.total(delivery.lots()).pieces())
                .param("order", delivery.orderId())
                .update();
    }

    public void markBooked(String deliveryId) {
        jdbc.sql("update contract.delivery set booked = true where id = :id")
                .param("id", deliveryId)
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

    /** What of an order was announced and not counted yet. */
    public Quantity onTheWay(String orderId) {
        return Quantity.of(
                jdbc.sql("""
                        select coalesce(sum(l.quantity), 0) from contract.delivery_lot l
                          join contract.delivery d on d.id = l.delivery_id
                         where d.order_id = :order and d.received_at is null""").param("order", orderId).query(Long.class).single());
    }

    /** The order that a lot was delivered for. */
    public Optional<String> orderOfLot(String lotId) {
        return jdbc.sql("""
                        select d.order_id from contract.delivery_lot l join contract.delivery d on d.id = l.delivery_id
                         where l.lot_id = :lot""").param("lot", lotId).query(String.class).optional();
    }

    /**
     * Keeps what tests decided about a lot of an order. A rejected lot was never delivered: the order waits for its goods
     * again. A second time has no effect.
     */
    public void judge(String lotId, boolean released, Instant at) {
        boolean news = jdbc.sql("""
                                insert into contract.lot_outcome (lot_id, order_id, contract_id, released, decided_at)
                                select l.lot_id, o.id, o.contract_id, :released, :at
                                  from contract.delivery_lot l
                                  join contract.delivery d on d.id = l.delivery_id
                                  join contract.follow_up_order o on o.id = d.order_id
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
                             where l.lot_id = :lot and o.id = d.order_id""").param("lot", lotId).update();
        }
    }

    /** Goods of an order that were counted, in order, with what tests said of them so far. */
    public List<Arrival> arrivals(String orderId) {
        return jdbc.sql("""
                        select d.received_at, l.quantity, o.released from contract.delivery d
                          join contract.delivery_lot l on l.delivery_id = d.id
                          left join contract.lot_outcome o on o.lot_id = l.lot_id
                         where d.order_id = :order and d.received_at is not null order by l.number""")
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

    /** Lots that were counted with this batch number on the box, however it is written. */
    public List<String> lotsOf(String supplierLot) {
        return jdbc.sql("""
                        select lot_id from contract.delivery_lot
                         where lot_id is not null and upper(trim(supplier_lot)) = upper(trim(:lot))
                         order by number""").param("lot", supplierLot).query(String.class).list();
    }

    private Delivery delivery(ResultSet row) throws SQLException {
        String id = row.getString("id");
        Optional<String> official = Optional.ofNullable(row.getString("received_by"));
        Optional<Instant> at = Columns.findMoment(row, "received_at");
        String basis = row.getString("basis");
        return new Delivery(
                id,
                row.getString("order_id"),
                row.getString("reference"),
                row.getObject("expected_on", LocalDate.class),
                official.map(by -> new Delivery.Receipt(by, at.orElseThrow(), basis)),
                lots(id),
                row.getBoolean("booked"));
    }

    private List<Delivery.Lot> lots(String deliveryId) {
        return jdbc.sql("select * from contract.delivery_lot where delivery_id = :id order by number")
                .param("id", deliveryId)
                .query((row, number) -> new Delivery.Lot(
                        Optional.ofNullable(row.getString("lot_id")),
                        row.getString("supplier_lot"),
                        Columns.findDay(row, "produced_on"),
                        row.getObject("expires_on", LocalDate.class),
                        Quantity.of(row.getLong("quantity"))))
                .list();
    }
}
