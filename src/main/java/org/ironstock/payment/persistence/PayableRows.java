package org.ironstock.payment.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.ironstock.payment.Payable;
import org.ironstock.payment.domain.GoodsReceipt;
import org.ironstock.payment.domain.MatchedLine;
import org.ironstock.payment.domain.OrderLine;
import org.ironstock.payment.domain.PayableOrder;
import org.ironstock.platform.ReadOnce;
import org.ironstock.shared.Quantity;
import org.ironstock.shared.UnitPrice;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Rows of what is payable, and of what invoices claim of it. Whoever changes any of them locks the row of the order first,
 * so that receipts and matches of one order follow one another.
 */
@Repository
public class PayableRows {

    /** In the claims of no invoice. */
    private static final String NOBODY = "";

    private final JdbcClient jdbc;

    public PayableRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Adds an order; has no effect when its number is there already. */
    public boolean add(Payable payable, Instant at) {
        int added = jdbc.sql("""
                        insert into payment.payable (order_number, contract_ref, supplier_id, product_group, buyer_oin,
                               payment_days, acceptance_days, state, registered_at)
                        values (:order, :contract, :supplier, :group, :oin, :days, :acceptance, 'OPEN', :at)
                        on conflict (order_number) do nothing""")
                .param("order", payable.orderNumber())
                .param("contract", payable.contractRef())
                .param("supplier", payable.supplierId())
                .param("group", payable.productGroup())
                .param("oin", payable.buyerOin())
                .param("days", payable.paymentDays())
                .param("acceptance", payable.acceptanceDays().orElse(null), java.sql.Types.INTEGER)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
        if (added == 1) {
            payable.lines().forEach(line -> add(payable.orderNumber(), line));
        }
        return added == 1;
    }

    private void add(String orderNumber, Payable.Line line) {
        jdbc.sql("""
                        insert into payment.payable_line (order_number, line_number, product_code, unit_price, ordered,
                               vat_percent)
                        values (:order, :line, :product, :price, :ordered, :vat)""")
                .param("order", orderNumber)
                .param("line", line.lineNumber())
                .param("product", line.productCode())
                .param("price", line.unitPrice().euro())
                .param("ordered", line.ordered().pieces())
                .param("vat", line.vatPercent())
                .update();
    }

    /** The order, and nobody else changes what is received, accepted or invoiced of it until this transaction ends. */
    public Optional<PayableOrder> lock(String orderNumber) {
        return lock(orderNumber, NOBODY);
    }

    /**
     * The same as this invoice sees it.
     *
     * @param invoiceId its own claims do not count as invoiced
     */
    public Optional<PayableOrder> lock(String orderNumber, String invoiceId) {
        boolean locked = jdbc.sql("select 1 from payment.payable where order_number = :order for no key update")
                .param("order", orderNumber)
                .query(Integer.class)
                .optional()
                .isPresent();
        ReadOnce.forgetAll();
        return locked ? find(orderNumber, invoiceId) : Optional.empty();
    }

    public Optional<PayableOrder> find(String orderNumber) {
        return find(orderNumber, NOBODY);
    }

    /** The order as this invoice sees it, without a lock. */
    public Optional<PayableOrder> find(String orderNumber, String invoiceId) {
        List<OrderLine> lines = linesOf(orderNumber, invoiceId);
        List<GoodsReceipt> receipts = receiptsOf(orderNumber);
        return jdbc.sql("select * from payment.payable where order_number = :order")
                .param("order", orderNumber)
                .query((row, number) -> order(row, lines, receipts))
                .optional();
    }

    private List<OrderLine> linesOf(String orderNumber, String invoiceId) {
        return jdbc.sql("""
                        select l.*, l.invoiced - coalesce(c.quantity, 0) as by_others
                          from payment.payable_line l
                          left join payment.invoice_claim c on c.order_number = l.order_number
                                and c.line_number = l.line_number and c.invoice_id = :invoice
                         where l.order_number = :order order by l.line_number""")
                .param("order", orderNumber)
                .param("invoice", invoiceId)
                .query(PayableRows::line)
                .list();
    }

    private List<GoodsReceipt> receiptsOf(String orderNumber) {
        return jdbc.sql("select * from payment.goods_receipt where order_number = :order order by received_at, number")
                .param("order", orderNumber)
                .query(PayableRows::receipt)
                .list();
    }

    public void add(String orderNumber, GoodsReceipt receipt) {
        jdbc.sql("""
                        insert into payment.goods_receipt (order_number, line_number, receipt_ref, received, received_at,
                               booked_by)
                        values (:order, :line, :ref, :received, :at, :by)""")
                .param("order", orderNumber)
                .param("line", receipt.lineNumber())
                .param("ref", receipt.receiptRef())
                .param("received", receipt.received().pieces())
                .param("at", receipt.receivedAt().atOffset(ZoneOffset.UTC))
                .param("by", receipt.bookedBy())
                .update();
        jdbc.sql("""
                        update payment.payable_line set received = received + :received
                         where order_number = :order and line_number = :line""")
                .param("order", orderNumber)
                .param("line", receipt.lineNumber())
                .param("received", receipt.received().pieces())
                .update();
    }

    public void accept(String orderNumber, GoodsReceipt receipt, Quantity accepted, LocalDate on) {
        jdbc.sql("""
                        update payment.goods_receipt set accepted = :accepted, accepted_on = :on
                         where order_number = :order and line_number = :line and receipt_ref = :ref""")
                .param("order", orderNumber)
                .param("line", receipt.lineNumber())
                .param("ref", receipt.receiptRef())
                .param("accepted", accepted.pieces())
                .param("on", on)
                .update();
        jdbc.sql("""
                        update payment.payable_line set accepted = accepted + :accepted
                         where order_number = :order and line_number = :line""")
                .param("order", orderNumber)
                .param("line", receipt.lineNumber())
                .param("accepted", accepted.pieces())
                .update();
    }

    public void reduce(String orderNumber, int lineNumber, Quantity ordered) {
        jdbc.sql("""
                        update payment.payable_line set ordered = :ordered
                         where order_number = :order and line_number = :line""")
                .param("order", orderNumber)
                .param("line", lineNumber)
                .param("ordered", ordered.pieces())
                .update();
    }

    public void close(String orderNumber) {
        jdbc.sql("update payment.payable set state = 'CLOSED' where order_number = :order")
                .param("order", orderNumber)
                .update();
    }

    /**
     * Replaces what an invoice holds of an order; the order is locked.
     *
     * @param claims empty to give everything back
     */
    public void claim(String invoiceId, String orderNumber, List<MatchedLine> claims) {
        jdbc.sql("""
                        with gone as (delete from payment.invoice_claim where invoice_id = :invoice
                                      returning order_number, line_number, quantity)
                        update payment.payable_line l set invoiced = l.invoiced - gone.quantity from gone
                         where l.order_number = gone.order_number and l.line_number = gone.line_number""").param("invoice", invoiceId).update();
        for (MatchedLine claim : claims) {
            if (claim.payable().pieces() > 0) {
                hold(invoiceId, orderNumber, claim);
            }
        }
    }

    private void hold(String invoiceId, String orderNumber, MatchedLine claim) {
        jdbc.sql("""
                        insert into payment.invoice_claim (invoice_id, order_number, line_number, quantity)
                        values (:invoice, :order, :line, :quantity)""")
                .param("invoice", invoiceId)
                .param("order", orderNumber)
                .param("line", claim.lineNumber())
                .param("quantity", claim.payable().pieces())
                .update();
        jdbc.sql("""
                        update payment.payable_line set invoiced = invoiced + :quantity
                         where order_number = :order and line_number = :line""")
                .param("order", orderNumber)
                .param("line", claim.lineNumber())
                .param("quantity", claim.payable().pieces())
                .update();
    }

    /** Pieces that an invoice holds, over all lines. */
    public long held(String invoiceId) {
        return jdbc.sql("select coalesce(sum(quantity), 0) from payment.invoice_claim where invoice_id = :invoice")
                .param("invoice", invoiceId)
                .query(Long.class)
                .single();
    }

    private static PayableOrder order(ResultSet row, List<OrderLine> lines, List<GoodsReceipt> receipts)
            throws SQLException {
        return new PayableOrder(
                row.getString("order_number"),
                row.getString("contract_ref"),
                row.getString("supplier_id"),
                row.getString("product_group"),
                row.getString("buyer_oin"),
                row.getInt("payment_days"),
                Optional.ofNullable(row.getObject("acceptance_days", Integer.class)),
                row.getString("state").equals("OPEN"),
                lines,
                receipts);
    }

    private static OrderLine line(ResultSet row, int number) throws SQLException {
        return new OrderLine(
                row.getInt("line_number"),
                row.getString("product_code"),
                new UnitPrice(row.getBigDecimal("unit_price")),
                Quantity.of(row.getLong("ordered")),
                row.getInt("vat_percent"),
                Quantity.of(row.getLong("received")),
                Quantity.of(row.getLong("accepted")),
                Quantity.of(row.getLong("by_others")));
    }

    private static GoodsReceipt receipt(ResultSet row, int number) throws SQLException {
        return new GoodsReceipt(
                row.getInt("line_number"),
                row.getString("receipt_ref"),
                Quantity.of(row.getLong("received")),
                row.getObject("received_at", OffsetDateTime.class).toInstant(),
                row.getString("booked_by"),
                Optional.ofNullable(row.getObject("accepted", Long.class)).map(Quantity::of),
                Optional.ofNullable(row.getObject("accepted_on", LocalDate.class)));
    }
}
