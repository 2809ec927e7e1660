package org.ironstock.payment.persistence;

import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.ironstock.payment.domain.Approval;
import org.ironstock.payment.domain.InterestRate;
import org.ironstock.payment.domain.LatePayment;
import org.ironstock.shared.Money;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rows of approvals, of who prepared an invoice, and of payments that are late. */
@Repository
public class ApprovalRows {

    private final JdbcClient jdbc;

    public ApprovalRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Approvals that stand, the first one first. */
    public List<Approval> of(String invoiceId) {
        return jdbc.sql("select * from payment.invoice_approval where invoice_id = :id and not void order by step")
                .param("id", invoiceId)
                .query((row, number) -> new Approval(
                        row.getInt("step"),
                        row.getString("official"),
                        new Money(row.getLong("amount_cents")),
                        row.getString("iban"),
                        row.getObject("approved_at", OffsetDateTime.class).toInstant()))
                .list();
    }

    public void add(String invoiceId, Approval approval) {
        jdbc.sql("""
                        insert into payment.invoice_approval (invoice_id, step, official, amount_cents, iban, approved_at)
                        values (:id, :step, :official, :amount, :iban, :at)""")
                .param("id", invoiceId)
                .param("step", approval.step())
                .param("official", approval.official())
                .param("amount", approval.amount().cents())
                .param("iban", approval.iban())
                .param("at", approval.approvedAt().atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Approvals of before no longer count: something about the invoice changed. */
    public void annul(String invoiceId) {
        jdbc.sql("update payment.invoice_approval set void = true where invoice_id = :id and not void")
                .param("id", invoiceId)
                .update();
    }

    public void prepared(String invoiceId, String official) {
        jdbc.sql("""
                        insert into payment.invoice_preparer (invoice_id, official) values (:id, :official)
                        on conflict do nothing""").param("id", invoiceId).param("official", official).update();
    }

    public Set<String> preparers(String invoiceId) {
        return Set.copyOf(jdbc.sql("select official from payment.invoice_preparer where invoice_id = :id")
                .param("id", invoiceId)
                .query(String.class)
                .list());
    }

    public List<InterestRate> interestRates() {
        return jdbc.sql("select * from payment.interest_rate order by valid_from")
                .query((row, number) ->
                        new InterestRate(row.getObject("valid_from", LocalDate.class), row.getInt("basis_points")))
                .list();
    }

    /** Keeps a late payment in the place of what was known of it. */
    public void late(LatePayment late, Instant at) {
        jdbc.sql("""
                        insert into payment.late_payment (invoice_id, due_on, debt_cents, costs_cents, interest_cents,
                               interest_until, registered_at, paid_on)
                        values (:id, :due, :debt, :costs, :interest, :until, :at, :paid)
                        on conflict (invoice_id) do update set debt_cents = excluded.debt_cents,
                               costs_cents = excluded.costs_cents, interest_cents = excluded.interest_cents,
                               interest_until = excluded.interest_until, paid_on = excluded.paid_on""")
                .param("id", late.invoiceId())
                .param("due", late.dueOn())
                .param("debt", late.debt().cents())
                .param("costs", late.costs().cents())
                .param("interest", late.interest().cents())
                .param("until", late.interestUntil())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("paid", late.paidOn().orElse(null), Types.DATE)
                .update();
    }

    public Optional<LatePayment> findLate(String invoiceId) {
        return jdbc.sql("select * from payment.late_payment where invoice_id = :id")
                .param("id", invoiceId)
                .query((row, number) -> new LatePayment(
                        row.getString("invoice_id"),
                        row.getObject("due_on", LocalDate.class),
                        new Money(row.getLong("debt_cents")),
                        new Money(row.getLong("costs_cents")),
                        new Money(row.getLong("interest_cents")),
                        row.getObject("interest_until", LocalDate.class),
                        Optional.ofNullable(row.getObject("paid_on", LocalDate.class))))
                .optional();
    }
}
