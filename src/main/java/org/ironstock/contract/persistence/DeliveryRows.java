package org.ironstock.contract.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.ironstock.contract.DeliveryLot;
import org.ironstock.contract.domain.Delivery;
import org.ironstock.platform.Columns;
import org.ironstock.shared.Quantity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Deliveries and their lots, whoever ordered them; who changes one holds its order first. */
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
        return Delivery.id(year, number);
    }

    /** Keeps what was announced. */
    public void add(Delivery delivery, String announcedBy, Instant at) {
        jdbc.sql("""
                        insert into contract.delivery (id, order_ref, reference, expected_on, announced_by, announced_at)
                        values (:id, :order, :reference, :expected, :by, :at)""")
                .param("id", delivery.id())
                .param("order", delivery.orderRef())
                .param("reference", delivery.reference())
                .param("expected", delivery.expectedOn())
                .param("by", announcedBy)
                .param("at", Columns.of(at))
                .update();
        addLots(delivery);
    }

    private void addLots(Delivery delivery) {
        for (DeliveryLot lot : delivery.lots()) {
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
    public boolean announced(String orderRef, String reference) {
        return jdbc.sql("select count(*) from contract.delivery where order_ref = :order and reference = :reference")
                        .param("order", orderRef)
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

    /** Keeps what was counted, and where, in the place of what was announced. */
    public void count(Delivery delivery, Delivery.Receipt receipt) {
        jdbc.sql("""
                        update contract.delivery
                           set received_by = :by, received_at = :at, basis = :basis, place = :place
                         where id = :id""")
                .param("id", delivery.id())
                .param("by", receipt.official())
                .param("at", Columns.of(receipt.at()))
                .param("basis", receipt.basis())
                .param("place", receipt.place())
                .update();
        jdbc.sql("delete from contract.delivery_lot where delivery_id = :id")
                .param("id", delivery.id())
                .update();
        addLots(delivery);
    }

    public void markBooked(String deliveryId) {
        jdbc.sql("update contract.delivery set booked = true where id = :id")
                .param("id", deliveryId)
                .update();
    }

    /** Keeps what of a lot was accepted; nothing when it was rejected. */
    public void accept(String lotId, Quantity accepted, LocalDate on) {
        jdbc.sql("update contract.delivery_lot set accepted = :accepted, accepted_on = :on where lot_id = :lot")
                .param("lot", lotId)
                .param("accepted", accepted.pieces())
                .param("on", on)
                .update();
    }

    /** What of an order was counted and not rejected since. */
    public Quantity received(String orderRef) {
        return Quantity.of(
                jdbc.sql("""
                        select coalesce(sum(l.quantity), 0) from contract.delivery_lot l
                          join contract.delivery d on d.id = l.delivery_id
                         where d.order_ref = :order and l.lot_id is not null and coalesce(l.accepted, 1) > 0""").param("order", orderRef).query(Long.class).single());
    }

    /** What of an order was found good until a day. */
    public Quantity accepted(String orderRef, LocalDate until) {
        return Quantity.of(jdbc.sql("""
                        select coalesce(sum(l.accepted), 0) from contract.delivery_lot l
                          join contract.delivery d on d.id = l.delivery_id
                         where d.order_ref = :order and l.accepted_on <= :until""")
                .param("order", orderRef)
                .param("until", until)
                .query(Long.class)
                .single());
    }

    /** What of an order was announced and not counted yet. */
    public Quantity onTheWay(String orderRef) {
        return Quantity.of(
                jdbc.sql("""
                        select coalesce(sum(l.quantity), 0) from contract.delivery_lot l
                          join contract.delivery d on d.id = l.delivery_id
                         where d.order_ref = :order and d.received_at is null""").param("order", orderRef).query(Long.class).single());
    }

    /** The order, of whatever kind, that a lot was delivered for. */
    public Optional<String> orderOfLot(String lotId) {
        return jdbc.sql("""
                        select d.order_ref from contract.delivery_lot l join contract.delivery d on d.id = l.delivery_id
                         where l.lot_id = :lot""").param("lot", lotId).query(String.class).optional();
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
        String place = row.getString("place");
        return new Delivery(
                id,
                row.getString("order_ref"),
                row.getString("reference"),
                row.getObject("expected_on", LocalDate.class),
                official.map(by -> new Delivery.Receipt(by, at.orElseThrow(), basis, place)),
                lots(id));
    }

    private List<DeliveryLot> lots(String deliveryId) {
        return jdbc.sql("select * from contract.delivery_lot where delivery_id = :id order by number")
                .param("id", deliveryId)
                .query((row, number) -> new DeliveryLot(
                        Optional.ofNullable(row.getString("lot_id")),
                        row.getString("supplier_lot"),
                        Columns.findDay(row, "produced_on"),
                        row.getObject("expires_on", LocalDate.class),
                        Quantity.of(row.getLong("quantity"))))
                .list();
    }
}
