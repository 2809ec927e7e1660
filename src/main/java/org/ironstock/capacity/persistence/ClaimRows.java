package org.ironstock.capacity.persistence;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.NoSuchElementException;
import org.ironstock.capacity.domain.ClaimAccount;
import org.ironstock.capacity.domain.ClaimReceipt;
import org.ironstock.platform.Columns;
import org.ironstock.shared.Money;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What came in on claims. Who adds to one locks its activation first. */
@Repository
public class ClaimRows {

    private final JdbcClient jdbc;

    public ClaimRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @throws NoSuchElementException when no claim went out for this activation */
    public ClaimAccount get(String activationId) {
        return jdbc.sql("""
                        select f.fee_cents + f.claimed_penalty_cents as claimed, f.pay_by, a.failed_on
                          from capacity.activation_failure f join capacity.activation a on a.id = f.activation_id
                         where f.activation_id = :id and f.claimed_penalty_cents is not null""")
                .param("id", activationId)
                .query((row, number) -> new ClaimAccount(
                        new Money(row.getLong("claimed")),
                        row.getObject("failed_on", LocalDate.class),
                        row.getObject("pay_by", LocalDate.class),
                        receipts(activationId)))
                .optional()
                .orElseThrow(() -> new NoSuchElementException("No claim went out for %s".formatted(activationId)));
    }

    private List<ClaimReceipt> receipts(String activationId) {
        return jdbc.sql("select * from capacity.claim_receipt where activation_id = :id order by number")
                .param("id", activationId)
                .query((row, number) -> new ClaimReceipt(
                        new Money(row.getLong("amount_cents")),
                        row.getObject("received_on", LocalDate.class),
                        row.getString("reference"),
                        row.getString("recorded_by")))
                .list();
    }

    public void add(String activationId, ClaimReceipt receipt, Instant at) {
        jdbc.sql("""
                        insert into capacity.claim_receipt (activation_id, amount_cents, received_on, reference,
                            recorded_by, recorded_at)
                        values (:id, :amount, :on, :reference, :by, :at)""")
                .param("id", activationId)
                .param("amount", receipt.amount().cents())
                .param("on", receipt.receivedOn())
                .param("reference", receipt.reference())
                .param("by", receipt.recordedBy())
                .param("at", Columns.of(at))
                .update();
    }
}
