package org.ironstock.payment.process;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.ironstock.payment.InvoiceXml;
import org.ironstock.payment.Payable;
import org.ironstock.payment.Payables;
import org.ironstock.payment.PaymentSettled;
import org.ironstock.payment.application.InvoiceDesk;
import org.ironstock.payment.application.InvoiceList;
import org.ironstock.payment.application.InvoiceSubmission;
import org.ironstock.payment.application.TakenInvoice;
import org.ironstock.payment.domain.Invoice;
import org.ironstock.payment.domain.InvoiceStanding;
import org.ironstock.shared.DutchCalendar;
import org.ironstock.shared.Quantity;
import org.ironstock.shared.UnitPrice;
import org.ironstock.supplier.BankAccount;
import org.ironstock.supplier.BankAccounts;
import org.ironstock.supplier.PhoneNumber;
import org.ironstock.supplier.SupplierRegistration;
import org.ironstock.supplier.Suppliers;
import org.ironstock.support.Desk;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ApplicationEventPublisher;

/** A supplier with a checked account and one order: 1,000 masks at EUR 0.65 with 21% VAT. */
final class InvoiceScene {

    static final String FIRST = "cibg-finance-1";
    static final String SECOND = "cibg-finance-2";
    static final String MANAGER = "rvo-contract-manager-1";

    final String order = "ORD-" + UUID.randomUUID();
    final String kvk = Integer.toString(ThreadLocalRandom.current().nextInt(10_000_000, 99_999_999));
    final String supplierId;
    final String secret;
    final Desk desk;

    private final Payables payables;
    private final InvoiceDesk intake;
    private final InvoiceList invoices;
    private final BankAccounts accounts;
    private final ApplicationEventPublisher events;

    InvoiceScene(ApplicationContext beans) {
        desk = beans.getBean(Desk.class);
        payables = beans.getBean(Payables.class);
        intake = beans.getBean(InvoiceDesk.class);
        invoices = beans.getBean(InvoiceList.class);
        accounts = beans.getBean(BankAccounts.class);
        events = beans;
        Suppliers suppliers = beans.getBean(Suppliers.class);
        var registered = suppliers.register(new SupplierRegistration(
                "Maskers " + kvk + " B.V.", kvk, "info@example.nl", "Kade 1", "8000 AA", "Zwolle", "NL", true));
        supplierId = registered.supplier().id();
        secret = registered.secret();
        suppliers.confirm(supplierId, "cibg-buyer-1");
    }

    /** A supplier with a checked account and an order with a term of thirty days. */
    static InvoiceScene ordered(ApplicationContext beans) {
        InvoiceScene scene = new InvoiceScene(beans);
        scene.account(InvoiceXml.IBAN);
        scene.order(30, Optional.empty());
        return scene;
    }

    void order(int paymentDays, Optional<Integer> acceptanceDays) {
        payables.register(new Payable(
                order,
                "CTR-2026-001",
                supplierId,
                "masks",
                InvoiceXml.OIN,
                paymentDays,
                acceptanceDays,
                List.of(new Payable.Line(1, "FFP2", UnitPrice.of("0.65"), Quantity.of(1_000), 21))));
    }

    /** Puts an account in the register, checked by a second official. */
    void account(String iban) {
        PhoneNumber phone = accounts.phoneNumbers(supplierId).stream()
                .findFirst()
                .orElseGet(() -> accounts.addPhone(supplierId, "+31 38 123 45 67", "handelsregister", "cibg-buyer-1"));
        BankAccount entered = accounts.enter(supplierId, iban, "Maskers B.V.", "rvo-finance-1");
        accounts.verify(entered.number(), phone.number(), "mevrouw De Wit, directeur", "rvo-finance-2");
    }

    void closeOrder() {
        payables.close(order);
    }

    void received(String ref, long pieces, String day, String bookedBy) {
        Instant noon = DutchCalendar.startOf(LocalDate.parse(day)).plusSeconds(12 * 3_600L);
        payables.receiptBooked(order, 1, ref, Quantity.of(pieces), noon, bookedBy);
    }

    void accepted(String ref, long pieces, String day) {
        payables.accepted(order, 1, ref, Quantity.of(pieces), LocalDate.parse(day));
    }

    /** Goods that were counted and accepted on the same day. */
    void delivered(String ref, long pieces, String day) {
        received(ref, pieces, day, "lch-stock-1");
        accepted(ref, pieces, day);
    }

    /** An invoice of this supplier for its order. */
    InvoiceXml invoice(String number) {
        return InvoiceXml.sound().number(number).order(order).kvk(kvk);
    }

    /** A credit note of this supplier for one of its invoices. */
    InvoiceXml creditNote(String number, String credited) {
        return InvoiceXml.soundCreditNote()
                .with(">C-1<", ">" + number + "<")
                .with(">F-1<", ">" + credited + "<")
                .order(order)
                .kvk(kvk);
    }

    TakenInvoice take(InvoiceXml file) {
        return intake.take(InvoiceSubmission.ofSupplier(file.bytes(), supplierId));
    }

    /** Hands a file in and lets its process run; the id of the invoice. */
    String send(InvoiceXml file) {
        String id = take(file).invoiceId();
        desk.runJobs(id);
        return id;
    }

    Invoice get(String id) {
        return invoices.get(id);
    }

    InvoiceStanding standing(String id) {
        return invoices.standing(id);
    }

    void answer(String official, String task, String id, String outcome) {
        desk.as(official).completeJson(task, id, Map.of("outcome", outcome, "reason", "Nagegaan en zo besloten."));
        desk.runJobs(id);
    }

    /** Both officials approve, and the payment waits for the batch. */
    void approve(String id) {
        answer(FIRST, "Task_ApprovePaymentFirst", id, "APPROVE");
        answer(SECOND, "Task_ApprovePaymentSecond", id, "APPROVE");
    }

    void paid(String id, String day) {
        events.publishEvent(
                new PaymentSettled(id, PaymentSettled.Outcome.EXECUTED, "", Optional.of(LocalDate.parse(day))));
        desk.runJobs(id);
    }

    void bankRefused(String id, String reason) {
        events.publishEvent(new PaymentSettled(id, PaymentSettled.Outcome.REJECTED, reason, Optional.empty()));
        desk.runJobs(id);
    }

    List<String> ends(String process, String id) {
        return desk.ends(process, id);
    }
}
