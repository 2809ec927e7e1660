package org.ironstock.payment.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ironstock.payment.AccountTotals;
import org.ironstock.payment.OrderAccount;
import org.ironstock.payment.domain.Invoice;
import org.ironstock.shared.DutchCalendar;
import org.ironstock.shared.Money;
import org.ironstock.shared.Quantity;
import org.ironstock.shared.UnitPrice;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads the orders of a contract with what was received and invoiced of them. */
@Repository
public class OrderAccountRows {

    private final JdbcClient jdbc;

    OrderAccountRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** One account for each order of a contract, in the order of their registration. */
    public List<OrderAccount> ofContract(String contractRef) {
        Map<String, List<OrderAccount.Line>> lines = new LinkedHashMap<>();
        jdbc.sql("""
                        select l.*, coalesce((select sum(r.received) from payment.goods_receipt r
                                               where r.order_number = l.order_number and r.line_number = l.line_number
                                                 and r.accepted is not null), 0) as judged
                          from payment.payable_line l join payment.payable p using (order_number)
                         where p.contract_ref = :contract order by l.order_number, l.line_number""").param("contract", contractRef).query(row -> {
            lines.computeIfAbsent(row.getString("order_number"), order -> new ArrayList<>())
                    .add(line(row));
        });
        Map<String, List<OrderAccount.Entry>> invoices = new LinkedHashMap<>();
        jdbc.sql("""
                        select i.*, coalesce(b.amount_cents, 0) as paid_cents, b.booked_on,
                               coalesce(t.costs_cents + t.interest_cents, 0) as late_cents
                          from payment.invoice i join payment.payable p on p.order_number = i.order_number
                          left join payment.payment b on b.invoice_id = i.id and b.state = 'EXECUTED'
                          left join payment.late_payment t on t.invoice_id = i.id
                         where p.contract_ref = :contract order by i.received_at, i.id""").param("contract", contractRef).query(row -> {
            invoices.computeIfAbsent(row.getString("order_number"), order -> new ArrayList<>())
                    .add(entry(row));
        });
        return jdbc.sql("""
                        select order_number, state from payment.payable
                         where contract_ref = :contract order by registered_at, order_number""")
                .param("contract", contractRef)
                .query((row, number) -> new OrderAccount(
                        row.getString("order_number"),
                        row.getString("state").equals("OPEN"),
                        lines.getOrDefault(row.getString("order_number"), List.of()),
                        invoices.getOrDefault(row.getString("order_number"), List.of())))
                .list();
    }

    /** What had come of a contract before a day. */
    public AccountTotals totals(String contractRef, LocalDate before) {
        OffsetDateTime until = DutchCalendar.startOf(before).atOffset(ZoneOffset.UTC);
        List<AccountTotals.Goods> goods = jdbc.sql("""
                        select l.product_code,
                               coalesce(sum(r.received) filter (where r.received_at < :until), 0) as received,
                               coalesce(sum(r.accepted) filter (where r.accepted_on < :before), 0) as accepted
                          from payment.goods_receipt r join payment.payable_line l using (order_number, line_number)
                          join payment.payable p using (order_number)
                         where p.contract_ref = :contract group by l.product_code order by l.product_code""")
                .param("contract", contractRef)
                .param("until", until)
                .param("before", before)
                .query((row, number) -> new AccountTotals.Goods(
                        row.getString("product_code"),
                        Quantity.of(row.getLong("received")),
                        Quantity.of(row.getLong("accepted"))))
                .list();
        return jdbc.sql("""
                        select coalesce(sum(i.gross_cents) filter (where i.kind = 'INVOICE' and i.received_at < :until
                                   and i.state not in ('DUPLICATE', 'REFUSED', 'REJECTED')), 0) as invoiced,
                               coalesce(sum(b.amount_cents) filter (where b.booked_on < :before), 0) as paid
                          from payment.invoice i join payment.payable p on p.order_number = i.order_number
                          left join payment.payment b on b.invoice_id = i.id and b.state = 'EXECUTED'
                         where p.contract_ref = :contract""")
                .param("contract", contractRef)
                .param("until", until)
                .param("before", before)
                .query((row, number) ->
                        new AccountTotals(goods, new Money(row.getLong("invoiced")), new Money(row.getLong("paid"))))
                .single();
    }

    private static OrderAccount.Line line(ResultSet row) throws SQLException {
        return new OrderAccount.Line(
                row.getInt("line_number"),
                row.getString("product_code"),
                new UnitPrice(row.getBigDecimal("unit_price")),
                Quantity.of(row.getLong("ordered")),
                Quantity.of(row.getLong("received")),
                Quantity.of(row.getLong("judged")),
                Quantity.of(row.getLong("accepted")),
                Quantity.of(row.getLong("invoiced")));
    }

    private static OrderAccount.Entry entry(ResultSet row) throws SQLException {
        Invoice.State state = Invoice.State.valueOf(row.getString("state"));
        return new OrderAccount.Entry(
                row.getString("id"),
                row.getString("number"),
                row.getString("kind").equals(Invoice.Kind.CREDIT_NOTE.name()),
                standing(state),
                state.inDutch(),
                new Money(row.getLong("net_cents")),
                new Money(row.getLong("gross_cents")),
                new Money(row.getLong("credited_cents")),
                new Money(row.getLong("paid_cents")),
                DutchCalendar.dayOf(
                        row.getObject("received_at", OffsetDateTime.class).toInstant()),
                Optional.ofNullable(row.getObject("due_on", LocalDate.class)),
                Optional.ofNullable(row.getObject("booked_on", LocalDate.class)),
                new Money(row.getLong("late_cents")));
    }

    private static OrderAccount.Standing standing(Invoice.State state) {
        return switch (state) {
            case IN_TREATMENT, QUEUED -> OrderAccount.Standing.OPEN;
            case DISPUTED -> OrderAccount.Standing.DISPUTED;
            case PAID -> OrderAccount.Standing.PAID;
            case SETTLED -> OrderAccount.Standing.SETTLED;
            case OPEN_CREDIT -> OrderAccount.Standing.OWED;
            case DUPLICATE, REFUSED, REJECTED -> OrderAccount.Standing.VOID;
        };
    }
}
