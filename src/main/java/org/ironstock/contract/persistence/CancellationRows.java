package org.ironstock.contract.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.UUID;
import org.ironstock.contract.domain.OrderCancellation;
import org.ironstock.contract.domain.OrderCancellation.Agreement;
import org.ironstock.contract.domain.OrderCancellation.State;
import org.ironstock.platform.Columns;
import org.ironstock.shared.Money;
import org.ironstock.shared.Quantity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Cancellations of confirmed orders; who changes one locks its order first. */
@Repository
public class CancellationRows {

    private final JdbcClient jdbc;

    CancellationRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Keeps that a cancellation is asked. @return its id, e.g. {@code ORD-2026-001-A1} */
    public String add(String orderId, String askedBy, Instant at) {
        int before = jdbc.sql("select count(*) from contract.order_cancellation where order_id = :order")
                .param("order", orderId)
                .query(Integer.class)
                .single();
        String id = orderId + OrderCancellation.SUFFIX + (before + 1);
        jdbc.sql("""
                        insert into contract.order_cancellation (id, order_id, state, asked_by, asked_at)
                        values (:id, :order, 'ASKED', :by, :at)""")
                .param("id", id)
                .param("order", orderId)
                .param("by", askedBy)
                .param("at", Columns.of(at))
                .update();
        return id;
    }

    /** The cancellation of an order that is not decided yet. */
    public Optional<OrderCancellation> findOpen(String orderId) {
        return jdbc.sql("select * from contract.order_cancellation where order_id = :order "
                        + "and state in ('ASKED', 'AGREED')")
                .param("order", orderId)
                .query(CancellationRows::cancellation)
                .optional();
    }

    /** @throws NoSuchElementException when there is no such cancellation */
    public OrderCancellation get(String cancellationId) {
        return jdbc.sql("select * from contract.order_cancellation where id = :id")
                .param("id", cancellationId)
                .query(CancellationRows::cancellation)
                .optional()
                .orElseThrow(() -> new NoSuchElementException("There is no cancellation " + cancellationId));
    }

    /** Keeps what was agreed; the last words before the signature count. */
    public void agree(String cancellationId, Agreement agreement) {
        jdbc.sql("""
                        update contract.order_cancellation set state = 'AGREED', quantity = :quantity, cost_cents = :cost,
                            vat_percent = :vat, consent = :consent, motive = :motive, agreed_by = :by, document_id = null
                         where id = :id""")
                .param("id", cancellationId)
                .param("quantity", agreement.quantity().pieces())
                .param("cost", agreement.cost().cents())
                .param("vat", agreement.vatPercent())
                .param("consent", agreement.consent())
                .param("motive", agreement.motive())
                .param("by", agreement.official())
                .update();
    }

    public void document(String cancellationId, UUID documentId) {
        jdbc.sql("update contract.order_cancellation set document_id = :document where id = :id")
                .param("id", cancellationId)
                .param("document", documentId)
                .update();
    }

    public void end(String cancellationId, State state, Instant at) {
        jdbc.sql("update contract.order_cancellation set state = :state, ended_at = :at where id = :id")
                .param("id", cancellationId)
                .param("state", state.name())
                .param("at", Columns.of(at))
                .update();
    }

    private static OrderCancellation cancellation(ResultSet row, int number) throws SQLException {
        Optional<Long> quantity = Optional.ofNullable(row.getObject("quantity", Long.class));
        Optional<Agreement> agreement = Optional.empty();
        if (quantity.isPresent()) {
            agreement = Optional.of(new Agreement(
                    Quantity.of(quantity.get()),
                    new Money(row.getLong("cost_cents")),
                    row.getInt("vat_percent"),
                    row.getString("consent"),
                    row.getString("motive"),
                    row.getString("agreed_by")));
        }
        return new OrderCancellation(
                row.getString("id"),
                row.getString("order_id"),
                State.valueOf(row.getString("state")),
                row.getString("asked_by"),
                agreement,
                Optional.ofNullable(row.getObject("document_id", UUID.class)));
    }
}
