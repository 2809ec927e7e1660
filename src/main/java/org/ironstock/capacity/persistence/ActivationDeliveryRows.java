package org.ironstock.capacity.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.ironstock.capacity.domain.ActivationDelivery;
import org.ironstock.shared.Quantity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Deliveries of activations and their lots; who changes one locks its activation first. */
@Repository
public class ActivationDeliveryRows {

    private final JdbcClient jdbc;

    public ActivationDeliveryRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The next free number of a year, e.g. {@code ACD-2026-001}. */
    public String nextId(int year) {
        int number = jdbc.sql(
                        "insert into capacity.activation_delivery_number (year, last) values (:year, 1) on conflict "
                                + "(year) do update set last = activation_delivery_number.last + 1 returning last")
                .param("year", year)
                .query(Integer.class)
                .single();
        return "ACD-%d-%03d".formatted(year, number);
    }

    /** Keeps what was announced. */
    public void add(ActivationDelivery delivery, String announcedBy, Instant at) {
        jdbc.sql("""
                        insert into capacity.activation_delivery (id, activation_id, reference, expected_on, announced_by,
                            announced_at)
                        values (:id, :activation, :reference, :expected, :by, :at)""")
                .param("id", delivery.id())
                .param("activation", delivery.activationId())
                .param("reference", delivery.reference())
                .param("expected", delivery.expectedOn())
                .param("by", announcedBy)
                .param("at", ActivationRows.column(at))
                .update();
        addLots(delivery);
    }

    private void addLots(ActivationDelivery delivery) {
        for (ActivationDelivery.Lot lot : delivery.lots()) {
            jdbc.sql("""
                            insert into capacity.activation_lot (delivery_id, lot_id, supplier_lot, produced_on,
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

    /** Whether a dispatch of this number was announced for the activation before. */
    public boolean announced(String activationId, String reference) {
        return jdbc.sql("select count(*) from capacity.activation_delivery "
                                + "where activation_id = :activation and reference = :reference")
                        .param("activation", activationId)
                        .param("reference", reference)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    /** @throws NoSuchElementException when there is no such delivery */
    public ActivationDelivery get(String deliveryId) {
        return jdbc.sql("select * from capacity.activation_delivery where id = :id")
                .param("id", deliveryId)
                .query((row, number) -> delivery(row))
                .optional()
                .orElseThrow(() -> new NoSuchElementException("There is no delivery %s".formatted(deliveryId)));
    }

    /** Keeps what was counted, and where, instead of what was announced. */
    public void count(ActivationDelivery delivery, ActivationDelivery.Receipt receipt, String place) {
        jdbc.sql("""
                        update capacity.activation_delivery
                           set received_by = :by, received_at = :at, basis = :basis, place = :place
                         where id = :id""")
                .param("place", place)
                .param("id", delivery.id())
                .param("by", receipt.official())
                .param("at", ActivationRows.column(receipt.at()))
                .param("basis", receipt.basis())
                .update();
        jdbc.sql("delete from capacity.activation_lot where delivery_id = :id")
                .param("id", delivery.id())
                .update();
        addLots(delivery);
    }

    /** Where a delivery that was counted lies. */
    public String place(String deliveryId) {
        return jdbc.sql("select place from capacity.activation_delivery where id = :id")
                .param("id", deliveryId)
                .query(String.class)
                .single();
    }

    /** What an activation received so far. */
    public Quantity received(String activationId) {
        return Quantity.of(jdbc.sql("""
                        select coalesce(sum(l.quantity), 0) from capacity.activation_lot l
                          join capacity.activation_delivery d on d.id = l.delivery_id
                         where d.activation_id = :activation and l.lot_id is not null""")
                .param("activation", activationId)
                .query(Long.class)
                .single());
    }

    /** What of it was accepted until a day. */
    public Quantity accepted(String activationId, LocalDate until) {
        return Quantity.of(jdbc.sql("""
                        select coalesce(sum(l.accepted), 0) from capacity.activation_lot l
                          join capacity.activation_delivery d on d.id = l.delivery_id
                         where d.activation_id = :activation and l.accepted_on <= :until""")
                .param("activation", activationId)
                .param("until", until)
                .query(Long.class)
                .single());
    }

    /** The activation that a lot was delivered for. */
    public Optional<String> activationOfLot(String lotId) {
        return jdbc.sql("""
                        select d.activation_id from capacity.activation_lot l
                          join capacity.activation_delivery d on d.id = l.delivery_id
                         where l.lot_id = :lot""").param("lot", lotId).query(String.class).optional();
    }

    /** Keeps what of a lot was accepted. */
    public void accept(String lotId, Quantity accepted, LocalDate on) {
        jdbc.sql("update capacity.activation_lot set accepted = :accepted, accepted_on = :on where lot_id = :lot")
                .param("lot", lotId)
                .param("accepted", accepted.pieces())
                .param("on", on)
                .update();
    }

    private ActivationDelivery delivery(ResultSet row) throws SQLException {
        String id = row.getString("id");
        Optional<String> official = Optional.ofNullable(row.getString("received_by"));
        Optional<Instant> at = ActivationRows.moment(row, "received_at");
        Optional<String> basis = Optional.ofNullable(row.getString("basis"));
        return new ActivationDelivery(
                id,
                row.getString("activation_id"),
                row.getString("reference"),
                row.getObject("expected_on", LocalDate.class),
                official.map(by -> new ActivationDelivery.Receipt(by, at.orElseThrow(), basis.orElseThrow())),
                lots(id));
    }

    private List<ActivationDelivery.Lot> lots(String deliveryId) {
        return jdbc.sql("select * from capacity.activation_lot where delivery_id = :id order by number")
                .param("id", deliveryId)
                .query((row, number) -> new ActivationDelivery.Lot(
                        Optional.ofNullable(row.getString("lot_id")),
                        row.getString("supplier_lot"),
                        ActivationRows.day(row, "produced_on"),
                        row.getObject("expires_on", LocalDate.class),
                        Quantity.of(row.getLong("quantity"))))
                .list();
    }
}
