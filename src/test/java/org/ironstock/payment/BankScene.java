package org.ironstock.payment;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.Job;
import org.ironstock.payment.application.BankAnswers;
import org.ironstock.payment.application.SettlementTeller;
import org.ironstock.payment.domain.ApprovedPayment;
import org.ironstock.payment.domain.Batch;
import org.ironstock.payment.domain.Payment;
import org.ironstock.payment.domain.PaymentQueue;
import org.ironstock.payment.gateway.BatchDispatcher;
import org.ironstock.payment.persistence.BatchRows;
import org.ironstock.payment.persistence.PaymentRows;
import org.ironstock.shared.DutchCalendar;
import org.ironstock.shared.Money;
import org.ironstock.supplier.BankAccount;
import org.ironstock.supplier.BankAccounts;
import org.ironstock.supplier.PhoneNumber;
import org.ironstock.supplier.SupplierRegistration;
import org.ironstock.supplier.Suppliers;
import org.ironstock.support.Desk;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.transaction.support.TransactionTemplate;

/** What tests of payments share: suppliers with accounts, a payment day of one's own, and a bank that answers. */
public final class BankScene {

    public static final String IBAN = "NL20INGB0001234567";
    public static final String APPROVER = "cibg-finance-2";
    public static final String RELEASER = "cibg-finance-1";

    private static final Path OUTBOX = Path.of("target/test-data/engine/outbox/payments");
    private static final AtomicInteger COUNT = new AtomicInteger();
    private static LocalDate newest = LocalDate.of(2031, 4, 21);

    private final Suppliers suppliers;
    private final BankAccounts accounts;
    private final PaymentQueue queue;
    private final PaymentRows payments;
    private final BatchRows batches;
    private final BankAnswers answers;
    private final SettlementTeller teller;
    private final BatchDispatcher dispatcher;
    private final ManagementService management;
    private final TaskService tasks;
    private final TransactionTemplate transaction;
    private final Desk desk;
    private LocalDate day = newest;

    public BankScene(BeanFactory beans) {
        this.suppliers = beans.getBean(Suppliers.class);
        this.accounts = beans.getBean(BankAccounts.class);
        this.queue = beans.getBean(PaymentQueue.class);
        this.payments = beans.getBean(PaymentRows.class);
        this.batches = beans.getBean(BatchRows.class);
        this.answers = beans.getBean(BankAnswers.class);
        this.teller = beans.getBean(SettlementTeller.class);
        this.dispatcher = beans.getBean(BatchDispatcher.class);
        this.management = beans.getBean(ManagementService.class);
        this.tasks = beans.getBean(TaskService.class);
        this.transaction = beans.getBean(TransactionTemplate.class);
        this.desk = beans.getBean(Desk.class);
    }

    /** A working day that no other test has, at half past one, with an empty queue. */
    public void newDay() {
        nextWorkingDay();
        emptyQueue();
    }

    /** The first working day from here on that has no batch yet, at half past one, with an empty queue. */
    public void newDayFrom(LocalDate earliest) {
        LocalDate free = DutchCalendar.official().workingDayFrom(earliest);
        while (batches.find(Batch.idOf(free)).isPresent()) {
            free = DutchCalendar.official().workingDayFrom(free.plusDays(1));
        }
        begin(free);
        emptyQueue();
    }

    private void emptyQueue() {
        transaction.executeWithoutResult(status -> payments.lockWaiting(0, 10_000)
                .forEach(payment -> payments.withdrawn(payment.number(), "Oude test.", at(day, 13, 30))));
    }

    /** The next working day, at half past one. */
    public void nextWorkingDay() {
        newest = DutchCalendar.official().workingDayFrom(newest.plusDays(1));
        begin(newest);
    }

    private void begin(LocalDate chosen) {
        day = chosen;
        try {
            // What an earlier run left behind would be another file under the same key.
            Files.deleteIfExists(fileOf(Batch.idOf(day)));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        goTo(day);
    }

    private static Path fileOf(String batch) {
        return OUTBOX.resolve(batch + ".pain.001.xml");
    }

    /** The payment file of a batch as the bank finds it. */
    public String fileAtBank(String batch) {
        try {
            return Files.readString(fileOf(batch));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    public void goTo(LocalDate other) {
        desk.travelTo(at(other, 13, 30));
    }

    public LocalDate day() {
        return day;
    }

    public static Instant at(LocalDate day, int hour, int minute) {
        return day.atTime(LocalTime.of(hour, minute)).atZone(DutchCalendar.ZONE).toInstant();
    }

    /** A confirmed supplier with a verified account. */
    public String supplier() {
        return supplier(IBAN);
    }

    public String supplier(String iban) {
        String id = supplierWithoutAccount();
        verify(id, iban);
        return id;
    }

    public String supplierWithoutAccount() {
        return suppliers
                .register(new SupplierRegistration(
                        "Maskermakers " + COUNT.incrementAndGet(),
                        "%08d".formatted(71_000_000 + COUNT.get()),
                        "debiteuren@maskermakers.example",
                        "Fabrieksweg 1",
                        "2595 AA",
                        "Den Haag",
                        "NL",
                        true))
                .supplier()
                .id();
    }

    public BankAccount verify(String supplierId, String iban) {
        PhoneNumber phone = accounts.addPhone(supplierId, "+31201234567", "handelsregister", "rvo-contract-manager-1");
        BankAccount entered = accounts.enter(supplierId, iban, "Maskermakers B.V.", "rvo-finance-1");
        return accounts.verify(entered.number(), phone.number(), "J. Jansen, boekhouder", "rvo-finance-2");
    }

    public BankAccounts accounts() {
        return accounts;
    }

    /** An approved payment of an invoice of its own; gives the invoice. */
    public String approve(String supplierId, long cents) {
        return approve(supplierId, cents, IBAN, Set.of(APPROVER, "rvo-finance-1"));
    }

    public String approve(String supplierId, long cents, String iban, Set<String> approvers) {
        String invoice = "INV-BANK-" + COUNT.incrementAndGet();
        queue.add(new ApprovedPayment(
                invoice,
                supplierId,
                iban,
                "Maskermakers B.V.",
                new Money(cents),
                "ORD-2031-001",
                "Factuur " + invoice,
                day.plusDays(10),
                approvers));
        return invoice;
    }

    /** The same invoice is approved once more. */
    public void approveAgain(String invoice, String supplierId, long cents) {
        queue.add(new ApprovedPayment(
                invoice,
                supplierId,
                IBAN,
                "Maskermakers B.V.",
                new Money(cents),
                "ORD-2031-001",
                "Factuur " + invoice,
                day.plusDays(10),
                Set.of(APPROVER)));
    }

    /** Somebody put another file where that of the batch goes: the directory refuses it. */
    public void occupyOutbox(String batch) {
        try {
            Path directory = Files.createDirectories(OUTBOX);
            Files.writeString(directory.resolve(batch + ".pain.001.xml"), "een ander bestand");
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** The payment moment of the day comes; gives the id of its batch. */
    public String payMoment() {
        desk.travelTo(at(day, 14, 0));
        return fire();
    }

    /** Fires the timer; gives the id that the batch of today has when there is one. */
    public String fire() {
        Job timer = management
                .createJobQuery()
                .processDefinitionKey("paymentBatch")
                .timers()
                .activityId("StartEvent_PaymentMoment")
                .singleResult();
        management.executeJob(timer.getId());
        String batch = Batch.idOf(day);
        desk.runJobs(batch);
        return batch;
    }

    /** When the timer is due next, as the engine has it. */
    public Instant timerDue() {
        return management
                .createJobQuery()
                .processDefinitionKey("paymentBatch")
                .timers()
                .activityId("StartEvent_PaymentMoment")
                .singleResult()
                .getDuedate()
                .toInstant();
    }

    public void release(String batch) {
        desk.as(RELEASER).complete("Task_SignDocument", batch, Map.of("decision", "SIGN"));
        desk.runJobs(batch);
    }

    /** Whoever holds the task lets it go. */
    public void giveTaskBack(String taskKey, String batch) {
        desk.as(RELEASER).doing(() -> {
            tasks.claim(desk.task(taskKey, batch).getId(), null);
            return batch;
        });
    }

    public void refuseRelease(String batch) {
        desk.as(RELEASER)
                .complete(
                        "Task_SignDocument",
                        batch,
                        Map.of("decision", "REFUSE", "reason", "Een bedrag lijkt mij niet juist."));
        desk.runJobs(batch);
    }

    public void deliver() {
        dispatcher.deliverAll();
    }

    /** Invoices are told how their payments ended. */
    public void tell() {
        teller.tellAll();
    }

    public Payment payment(String invoice) {
        List<Payment> all = payments.ofInvoice(invoice);
        return all.get(all.size() - 1);
    }

    public List<Payment.State> statesOf(String invoice) {
        return payments.statesOf(payment(invoice).number());
    }

    public String nameOf(String invoice) {
        return payment(invoice).endToEndId().orElseThrow();
    }

    public Batch batch(String id) {
        return batches.find(id).orElseThrow();
    }

    public boolean hasBatch() {
        return batches.find(Batch.idOf(day)).isPresent();
    }

    public BankAnswers.Taken answer(String xml) {
        return answers.take(xml.getBytes(StandardCharsets.UTF_8), "bank");
    }
}
