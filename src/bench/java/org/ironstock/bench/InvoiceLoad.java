package org.ironstock.bench;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.Job;
import org.ironstock.payment.InvoiceXml;
import org.ironstock.payment.Payable;
import org.ironstock.payment.Payables;
import org.ironstock.payment.application.InvoiceDesk;
import org.ironstock.payment.application.InvoiceSubmission;
import org.ironstock.payment.application.TakenInvoice;
import org.ironstock.payment.domain.Registration;
import org.ironstock.shared.DutchCalendar;
import org.ironstock.shared.Quantity;
import org.ironstock.shared.UnitPrice;
import org.ironstock.supplier.BankAccount;
import org.ironstock.supplier.BankAccounts;
import org.ironstock.supplier.PhoneNumber;
import org.ironstock.supplier.SupplierRegistration;
import org.ironstock.supplier.Suppliers;

/**
 * Invoices of some suppliers, each for a part of one large order, from the file to the first approval: read, held against
 * the official rules, kept, matched with order and receipt.
 */
final class InvoiceLoad {

    private static final int SUPPLIERS = 20;
    /** More pieces than all invoices together ask for, at 100 pieces each. */
    private static final long PIECES = 1_000_000;

    private final Product product;
    private final ManagementService management;
    private final List<Orderer> orderers = new ArrayList<>();
    private int invoices;

    /** A supplier with its order. */
    private record Orderer(String supplierId, String kvk, String order) {}

    /**
     * What a portion of invoices cost.
     *
     * @param taken seconds to take the files in
     * @param matched seconds to bring them to their first approval
     */
    record Cost(double taken, double matched) {}

    InvoiceLoad(Product product) {
        this.product = product;
        this.management = product.get(ManagementService.class);
        for (int number = 0; number < SUPPLIERS; number++) {
            orderers.add(orderer(number));
        }
    }

    private Orderer orderer(int number) {
        String kvk = "%08d".formatted(40_000_000 + number);
        Suppliers suppliers = product.get(Suppliers.class);
        String id = suppliers
                .register(new SupplierRegistration(
                        "Maskers " + number, kvk, "a@b.example", "Weg 1", "2595 AA", "Den Haag", "NL", true))
                .supplier()
                .id();
        suppliers.confirm(id, "cibg-buyer-1");
        BankAccounts accounts = product.get(BankAccounts.class);
        PhoneNumber phone = accounts.addPhone(id, "+31201234567", "handelsregister", "rvo-contract-manager-1");
        BankAccount account = accounts.enter(id, InvoiceXml.IBAN, "Maskers " + number, "rvo-finance-1");
        accounts.verify(account.number(), phone.number(), "J. Jansen", "rvo-finance-2");
        String order = "ORD-BENCH-" + number;
        Payables payables = product.get(Payables.class);
        payables.register(new Payable(
                order,
                "CTR-BENCH-" + number,
                id,
                "masks",
                InvoiceXml.OIN,
                30,
                Optional.empty(),
                List.of(new Payable.Line(1, "FFP2", UnitPrice.of("0.65"), Quantity.of(PIECES), 21))));
        Instant now = Now.instant();
        LocalDate today = DutchCalendar.dayOf(now);
        payables.receiptBooked(order, 1, "REC-" + number, Quantity.of(PIECES), now, "lch-stock-1");
        payables.accepted(order, 1, "REC-" + number, Quantity.of(PIECES), today);
        return new Orderer(id, kvk, order);
    }

    /** Takes some invoices in and brings each to its first approval. */
    Cost run(int count) {
        long waiting = approvals();
        double taken = Now.seconds(() -> take(count));
        double matched = Now.seconds(() -> match(count));
        if (approvals() - waiting != count) {
            throw new IllegalStateException(
                    "Of %d invoices %d wait for approval".formatted(count, approvals() - waiting));
        }
        return new Cost(taken, matched);
    }

    private void take(int count) {
        InvoiceDesk desk = product.get(InvoiceDesk.class);
        for (int i = 0; i < count; i++) {
            Orderer by = orderers.get(invoices % SUPPLIERS);
            byte[] file = InvoiceXml.sound()
                    .number("B-" + invoices++)
                    .order(by.order())
                    .kvk(by.kvk())
                    .bytes();
            TakenInvoice taken = desk.take(InvoiceSubmission.ofSupplier(file, by.supplierId()));
            if (taken.registration() != Registration.NEW) {
                throw new IllegalStateException("Refused: " + taken);
            }
        }
    }

    private void match(int count) {
        List<Job> jobs = management
                .createJobQuery()
                .processDefinitionKey("invoicePayment")
                .activityId("StartEvent_InvoiceReceived")
                .listPage(0, count);
        jobs.forEach(job -> management.executeJob(job.getId()));
    }

    private long approvals() {
        return product.get(TaskService.class)
                .createTaskQuery()
                .taskDefinitionKey("Task_ApprovePaymentFirst")
                .count();
    }
}
