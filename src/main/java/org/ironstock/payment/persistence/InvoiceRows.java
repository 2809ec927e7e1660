package org.ironstock.payment.persistence;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.UUID;
import org.ironstock.payment.domain.Invoice;
import org.ironstock.payment.domain.InvoiceLine;
import org.ironstock.payment.domain.InvoiceReceipt;
import org.ironstock.payment.domain.InvoiceStanding;
import org.ironstock.payment.domain.MatchResult;
import org.ironstock.payment.domain.MatchedLine;
import org.ironstock.payment.domain.PaymentTerm;
import org.ironstock.payment.domain.ReceiptState;
import org.ironstock.payment.domain.Registration;
import org.ironstock.shared.DutchCalendar;
import org.ironstock.shared.Finding;
import org.ironstock.shared.Money;
import org.ironstock.shared.Quantity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rows of invoices, their lines, findings and matches, and the log of everything that came in. */
@Repository
public class InvoiceRows {

    /** Findings of the rules of form, and of the last match. */
    public enum Stage {
        FORM,
        MATCH
    }

    private final JdbcClient jdbc;

    public InvoiceRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A new id, e.g. {@code INV-2026-000001}. */
    public String nextId(Instant at) {
        long number = jdbc.sql("select nextval('payment.invoice_number')")
                .query(Long.class)
                .single();
        return "INV-%d-%06d".formatted(DutchCalendar.dayOf(at).getYear(), number);
    }

    public void log(InvoiceReceipt receipt) {
        jdbc.sql("""
                        insert into payment.invoice_receipt (received_at, channel, sender, size_bytes, sha256, outcome,
                               detail, invoice_id)
                        values (:at, :channel, :sender, :size, :sha, :outcome, :detail, :invoice)""")
                .param("at", receipt.receivedAt().atOffset(ZoneOffset.UTC))
                .param("channel", receipt.channel().name())
                .param("sender", receipt.sender())
                .param("size", receipt.sizeBytes())
                .param("sha", receipt.sha256())
                .param("outcome", receipt.outcome())
                .param("detail", receipt.detail())
                .param("invoice", receipt.invoiceId().orElse(null), Types.VARCHAR)
                .update();
    }

    /** What came in, newest first. */
    public List<InvoiceReceipt> newestReceipts(int most) {
        return jdbc.sql("select * from payment.invoice_receipt order by number desc limit :most")
                .param("most", most)
                .query(InvoiceRows::receipt)
                .list();
    }

    /** What this sender handed in, newest first. */
    public List<InvoiceReceipt> receiptsOf(String sender, int most) {
        return jdbc.sql("select * from payment.invoice_receipt where sender = :sender order by number desc limit :most")
                .param("sender", sender)
                .param("most", most)
                .query(InvoiceRows::receipt)
                .list();
    }

    /** From now on nobody else takes in an invoice with this number of this supplier, until this transaction ends. */
    public void lockNumber(String supplierId, Invoice.Kind kind, String numberKey) {
        jdbc.sql("""
                        insert into payment.invoice_key (supplier_id, kind, number_key) values (:supplier, :kind, :key)
                        on conflict do nothing""")
                .param("supplier", supplierId)
                .param("kind", kind.name())
                .param("key", numberKey)
                .update();
        jdbc.sql("""
                        select 1 from payment.invoice_key
                         where supplier_id = :supplier and kind = :kind and number_key = :key for update""")
                .param("supplier", supplierId)
                .param("kind", kind.name())
                .param("key", numberKey)
                .query(Integer.class)
                .single();
    }

    /** Invoices of a supplier with this number, oldest first, without their lines. */
    public List<Invoice> withNumber(String supplierId, Invoice.Kind kind, String numberKey) {
        return jdbc.sql("""
                        select * from payment.invoice
                         where supplier_id = :supplier and kind = :kind and number_key = :key order by received_at, id""")
                .param("supplier", supplierId)
                .param("kind", kind.name())
                .param("key", numberKey)
                .query(InvoiceRows::invoice)
                .list();
    }

    /**
     * Keeps an invoice.
     *
     * @param issuedOn empty when what stands there is no day
     */
    public void add(
            Invoice invoice,
            String numberKey,
            Optional<LocalDate> issuedOn,
            InvoiceReceipt.Channel channel,
            String handedInBy,
            Registration registration,
            Optional<String> duplicateOf) {
        jdbc.sql("""
                        insert into payment.invoice (id, supplier_id, kind, number, number_key, issued_on, order_number,
                               credited_number, iban, account_name, net_cents, vat_cents, gross_cents, received_at, channel,
                               handed_in_by, document_id, registration, duplicate_of, state)
                        values (:id, :supplier, :kind, :number, :key, :issued, :order, :credited, :iban, :name, :net, :vat,
                               :gross, :at, :channel, :by, :document, :registration, :duplicate, :state)""")
                .param("id", invoice.id())
                .param("supplier", invoice.supplierId())
                .param("kind", invoice.kind().name())
                .param("number", invoice.number())
                .param("key", numberKey)
                .param("issued", issuedOn.orElse(null), Types.DATE)
                .param("order", invoice.orderNumber())
                .param("credited", invoice.creditedNumber().orElse(null), Types.VARCHAR)
                .param("iban", invoice.iban())
                .param("name", invoice.accountName())
                .param("net", invoice.net().cents())
                .param("vat", invoice.vat().cents())
                .param("gross", invoice.gross().cents())
                .param("at", invoice.receivedAt().atOffset(ZoneOffset.UTC))
                .param("channel", channel.name())
                .param("by", handedInBy)
                .param("document", invoice.document())
                .param("registration", registration.name())
                .param("duplicate", duplicateOf.orElse(null), Types.VARCHAR)
                .param("state", invoice.state().name())
                .update();
        for (int position = 0; position < invoice.lines().size(); position++) {
            add(invoice.id(), position, invoice.lines().get(position));
        }
    }

    private void add(String invoiceId, int position, InvoiceLine line) {
        jdbc.sql("""
                        insert into payment.invoice_line (invoice_id, position, number, order_line, product_code, description,
                               quantity, unit, price, base_quantity, net_cents, vat_percent)
                        values (:id, :position, :number, :orderLine, :product, :description, :quantity, :unit, :price, :base,
                               :net, :vat)""")
                .param("id", invoiceId)
                .param("position", position)
                .param("number", line.number())
                .param("orderLine", line.orderLine().orElse(null), Types.VARCHAR)
                .param("product", line.productCode())
                .param("description", line.description())
                .param("quantity", line.quantity())
                .param("unit", line.unit())
                .param("price", line.price())
                .param("base", line.baseQuantity())
                .param("net", line.net().cents())
                .param("vat", line.vatPercent())
                .update();
    }

    public Optional<Invoice> find(String invoiceId) {
        return jdbc.sql("select * from payment.invoice where id = :id")
                .param("id", invoiceId)
                .query(InvoiceRows::invoice)
                .optional()
                .map(this::withLines);
    }

    /** @throws NoSuchElementException when there is no such invoice */
    public Invoice get(String invoiceId) {
        return find(invoiceId).orElseThrow(() -> unknown(invoiceId));
    }

    /**
     * The invoice, and nobody else changes it until this transaction ends.
     *
     * @throws NoSuchElementException when there is no such invoice
     */
    public Invoice lock(String invoiceId) {
        return jdbc.sql("select * from payment.invoice where id = :id for no key update")
                .param("id", invoiceId)
                .query(InvoiceRows::invoice)
                .optional()
                .map(this::withLines)
                .orElseThrow(() -> unknown(invoiceId));
    }

    private static NoSuchElementException unknown(String invoiceId) {
        return new NoSuchElementException("There is no invoice " + invoiceId);
    }

    /** @throws NoSuchElementException when there is no such invoice */
    public InvoiceStanding standing(String invoiceId) {
        return jdbc.sql("select * from payment.invoice where id = :id")
                .param("id", invoiceId)
                .query(InvoiceRows::standing)
                .optional()
                .orElseThrow(() -> unknown(invoiceId));
    }

    /** Invoices of a supplier, newest first, without their lines. */
    public List<Invoice> ofSupplier(String supplierId, int most) {
        return jdbc.sql("""
                        select * from payment.invoice where supplier_id = :supplier
                         order by received_at desc, id desc limit :most""")
                .param("supplier", supplierId)
                .param("most", most)
                .query(InvoiceRows::invoice)
                .list();
    }

    /** All invoices, newest first, without their lines. */
    public List<Invoice> newest(int most) {
        return jdbc.sql("select * from payment.invoice order by received_at desc, id desc limit :most")
                .param("most", most)
                .query(InvoiceRows::invoice)
                .list();
    }

    /** Ids of the invoices for an order that are still treated, oldest first. */
    public List<String> openFor(String orderNumber) {
        return jdbc.sql("""
                        select id from payment.invoice
                         where order_number = :order and state in ('IN_TREATMENT', 'DISPUTED') and kind = 'INVOICE'
                         order by received_at, id""").param("order", orderNumber).query(String.class).list();
    }

    public void state(String invoiceId, Invoice.State state) {
        jdbc.sql("update payment.invoice set state = :state where id = :id")
                .param("id", invoiceId)
                .param("state", state.name())
                .update();
    }

    public void letter(String invoiceId, UUID letter) {
        jdbc.sql("update payment.invoice set letter_id = :letter where id = :id")
                .param("id", invoiceId)
                .param("letter", letter)
                .update();
    }

    /** Replaces the findings of a stage. */
    public void findings(String invoiceId, Stage stage, List<Finding> findings) {
        jdbc.sql("delete from payment.invoice_finding where invoice_id = :id and stage = :stage")
                .param("id", invoiceId)
                .param("stage", stage.name())
                .update();
        for (int position = 0; position < findings.size(); position++) {
            Finding finding = findings.get(position);
            jdbc.sql("""
                            insert into payment.invoice_finding (invoice_id, stage, position, code, subject, message, ground,
                                   severity)
                            values (:id, :stage, :position, :code, :subject, :message, :ground, :severity)""")
                    .param("id", invoiceId)
                    .param("stage", stage.name())
                    .param("position", position)
                    .param("code", finding.code())
                    .param("subject", finding.subject())
                    .param("message", finding.message())
                    .param("ground", finding.ground())
                    .param("severity", finding.severity().name())
                    .update();
        }
    }

    public List<Finding> findings(String invoiceId, Stage stage) {
        return jdbc.sql("""
                        select * from payment.invoice_finding where invoice_id = :id and stage = :stage
                         order by position""")
                .param("id", invoiceId)
                .param("stage", stage.name())
                .query((row, number) -> new Finding(
                        row.getString("code"),
                        row.getString("subject"),
                        row.getString("message"),
                        row.getString("ground"),
                        Finding.Severity.valueOf(row.getString("severity"))))
                .list();
    }

    /** Keeps what a match gave in the place of what an earlier one gave. */
    public void matched(String invoiceId, MatchResult result) {
        jdbc.sql("""
                        update payment.invoice set receipt_state = :receipt, account_known = :account,
                               payable_cents = :payable where id = :id""")
                .param("id", invoiceId)
                .param("receipt", result.receipt().name())
                .param("account", result.accountRegistered())
                .param("payable", Math.max(0, result.payable().cents()))
                .update();
        findings(invoiceId, Stage.MATCH, result.deviations());
        jdbc.sql("delete from payment.invoice_match where invoice_id = :id")
                .param("id", invoiceId)
                .update();
        for (MatchedLine line : result.lines()) {
            jdbc.sql("""
                            insert into payment.invoice_match (invoice_id, line_number, asked, payable, net_cents, vat_percent)
                            values (:id, :line, :asked, :payable, :net, :vat)""")
                    .param("id", invoiceId)
                    .param("line", line.lineNumber())
                    .param("asked", line.asked().pieces())
                    .param("payable", line.payable().pieces())
                    .param("net", line.net().cents())
                    .param("vat", line.vatPercent())
                    .update();
        }
    }

    /** What the last match found, by line of the order. */
    public List<MatchedLine> matchedLines(String invoiceId) {
        return jdbc.sql("select * from payment.invoice_match where invoice_id = :id order by line_number")
                .param("id", invoiceId)
                .query((row, number) -> new MatchedLine(
                        row.getInt("line_number"),
                        Quantity.of(row.getLong("asked")),
                        Quantity.of(row.getLong("payable")),
                        new Money(row.getLong("net_cents")),
                        row.getInt("vat_percent")))
                .list();
    }

    /** Goods that are missing are no longer waited for. */
    public void waiveReceipt(String invoiceId) {
        jdbc.sql("update payment.invoice set receipt_waived = true where id = :id")
                .param("id", invoiceId)
                .update();
    }

    /** Approval was withheld; empty when a person decided since. */
    public void withheld(String invoiceId, Optional<String> reason) {
        jdbc.sql("update payment.invoice set withheld_reason = :reason where id = :id")
                .param("id", invoiceId)
                .param("reason", reason.orElse(null), Types.VARCHAR)
                .update();
    }

    public void term(String invoiceId, PaymentTerm term) {
        jdbc.sql("update payment.invoice set term_from = :from, due_on = :due where id = :id")
                .param("id", invoiceId)
                .param("from", term.from())
                .param("due", term.dueOn())
                .update();
    }

    /** @return whether it was not yet done */
    public boolean reminded(String invoiceId, Instant at) {
        return jdbc.sql("update payment.invoice set reminded_at = :at where id = :id and reminded_at is null")
                        .param("id", invoiceId)
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    /** @return whether it was not yet done */
    public boolean escalated(String invoiceId, Instant at) {
        return jdbc.sql("update payment.invoice set escalated_at = :at where id = :id and escalated_at is null")
                        .param("id", invoiceId)
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    public void settled(String invoiceId, InvoiceStanding.Settlement settlement) {
        jdbc.sql("""
                        update payment.invoice set settled_outcome = :outcome, settled_reason = :reason, settled_on = :on
                         where id = :id""")
                .param("id", invoiceId)
                .param("outcome", settlement.executed() ? "EXECUTED" : "REJECTED")
                .param("reason", settlement.reason())
                .param("on", settlement.on().orElse(null), Types.DATE)
                .update();
    }

    /** What the bank said before counts no longer: the payment is offered anew. */
    public void unsettled(String invoiceId) {
        jdbc.sql("""
                        update payment.invoice set settled_outcome = null, settled_reason = null, settled_on = null
                         where id = :id""").param("id", invoiceId).update();
    }

    /** Settles a credit note with an invoice. */
    public void credit(String creditNoteId, String invoiceId, Money amount, String official, Instant at) {
        jdbc.sql("""
                        insert into payment.invoice_credit (credit_note_id, invoice_id, settled_by, settled_at)
                        values (:note, :invoice, :by, :at)""")
                .param("note", creditNoteId)
                .param("invoice", invoiceId)
                .param("by", official)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
        jdbc.sql("update payment.invoice set credited_cents = credited_cents + :amount where id = :invoice")
                .param("invoice", invoiceId)
                .param("amount", amount.cents())
                .update();
    }

    /** Credit notes that were settled with an invoice, oldest first. */
    public List<Invoice> creditsOf(String invoiceId) {
        return jdbc.sql("""
                        select i.* from payment.invoice i join payment.invoice_credit c on c.credit_note_id = i.id
                         where c.invoice_id = :id order by c.settled_at, i.id""").param("id", invoiceId).query(InvoiceRows::invoice).list().stream()
                .map(this::withLines)
                .toList();
    }

    private Invoice withLines(Invoice invoice) {
        return invoice.with(linesOf(invoice.id()));
    }

    private List<InvoiceLine> linesOf(String invoiceId) {
        return jdbc.sql("select * from payment.invoice_line where invoice_id = :id order by position")
                .param("id", invoiceId)
                .query(InvoiceRows::line)
                .list();
    }

    private static Invoice invoice(ResultSet row, int number) throws SQLException {
        LocalDate issued = row.getObject("issued_on", LocalDate.class);
        Instant received = row.getObject("received_at", OffsetDateTime.class).toInstant();
        return new Invoice(
                row.getString("id"),
                row.getString("supplier_id"),
                Invoice.Kind.valueOf(row.getString("kind")),
                row.getString("number"),
                issued == null ? DutchCalendar.dayOf(received) : issued,
                row.getString("order_number"),
                Optional.ofNullable(row.getString("credited_number")),
                row.getString("iban"),
                row.getString("account_name"),
                new Money(row.getLong("net_cents")),
                new Money(row.getLong("vat_cents")),
                new Money(row.getLong("gross_cents")),
                new Money(row.getLong("credited_cents")),
                received,
                row.getObject("document_id", UUID.class),
                Invoice.State.valueOf(row.getString("state")),
                List.of());
    }

    private static InvoiceLine line(ResultSet row, int number) throws SQLException {
        BigDecimal base = row.getBigDecimal("base_quantity");
        return new InvoiceLine(
                row.getString("number"),
                Optional.ofNullable(row.getString("order_line")),
                row.getString("product_code"),
                row.getString("description"),
                row.getBigDecimal("quantity"),
                row.getString("unit"),
                row.getBigDecimal("price"),
                base,
                new Money(row.getLong("net_cents")),
                row.getBigDecimal("vat_percent"));
    }

    private static InvoiceStanding standing(ResultSet row, int number) throws SQLException {
        String receipt = row.getString("receipt_state");
        Long payable = row.getObject("payable_cents", Long.class);
        LocalDate from = row.getObject("term_from", LocalDate.class);
        LocalDate due = row.getObject("due_on", LocalDate.class);
        String settled = row.getString("settled_outcome");
        return new InvoiceStanding(
                Registration.valueOf(row.getString("registration")),
                Optional.ofNullable(row.getString("duplicate_of")),
                Optional.ofNullable(row.getObject("letter_id", UUID.class)),
                Optional.ofNullable(receipt).map(ReceiptState::valueOf),
                row.getBoolean("account_known"),
                Optional.ofNullable(payable).map(Money::new),
                row.getBoolean("receipt_waived"),
                Optional.ofNullable(row.getString("withheld_reason")),
                from == null || due == null ? Optional.empty() : Optional.of(new PaymentTerm(from, due)),
                row.getObject("reminded_at") != null,
                row.getObject("escalated_at") != null,
                settled == null
                        ? Optional.empty()
                        : Optional.of(new InvoiceStanding.Settlement(
                                settled.equals("EXECUTED"),
                                row.getString("settled_reason"),
                                Optional.ofNullable(row.getObject("settled_on", LocalDate.class)))));
    }

    private static InvoiceReceipt receipt(ResultSet row, int number) throws SQLException {
        return new InvoiceReceipt(
                row.getObject("received_at", OffsetDateTime.class).toInstant(),
                InvoiceReceipt.Channel.valueOf(row.getString("channel")),
                row.getString("sender"),
                row.getLong("size_bytes"),
                row.getString("sha256"),
                row.getString("outcome"),
                row.getString("detail"),
                Optional.ofNullable(row.getString("invoice_id")));
    }
}
