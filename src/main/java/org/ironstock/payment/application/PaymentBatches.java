package org.ironstock.payment.application;

import java.io.ByteArrayOutputStream;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.ironstock.dossier.DocumentToFile;
import org.ironstock.dossier.Dossier;
import org.ironstock.dossier.EvidenceToRecord;
import org.ironstock.dossier.StoredDocument;
import org.ironstock.payment.domain.Batch;
import org.ironstock.payment.domain.Batch.BatchFile;
import org.ironstock.payment.domain.Batch.State;
import org.ironstock.payment.domain.Payment;
import org.ironstock.payment.domain.PaymentCheck;
import org.ironstock.payment.iso20022.Debtor;
import org.ironstock.payment.iso20022.PaymentFileWriter;
import org.ironstock.payment.iso20022.PaymentSchema;
import org.ironstock.payment.persistence.BatchOutbox;
import org.ironstock.payment.persistence.BatchRows;
import org.ironstock.payment.persistence.PaymentRows;
import org.ironstock.shared.DutchCalendar;
import org.ironstock.shared.Finding;
import org.ironstock.signing.Signing;
import org.ironstock.signing.SigningRequest;
import org.ironstock.supplier.BankAccounts;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The batch of a day, from what waits to what the bank has. */
@Service
@Transactional
public class PaymentBatches {

    /** Kind of document that is signed to release a batch; a row in the table of authority. */
    public static final String ORDER_KIND = "paymentBatch";

    private static final String FILE_KIND = "paymentFile";
    private static final String SYSTEM = "system";
    private static final String PRODUCT_GROUP = "PPE";
    private static final int PORTION = 1_000;
    private static final int DAYS_TO_ANSWER = 3;
    private static final int DAYS_TO_SIGN = 5;

    private final BatchRows batches;
    private final PaymentRows payments;
    private final BatchOutbox outbox;
    private final BankAccounts accounts;
    private final Dossier dossier;
    private final Signing signing;
    private final Debtor debtor;
    private final Clock clock;

    PaymentBatches(
            BatchRows batches,
            PaymentRows payments,
            BatchOutbox outbox,
            BankAccounts accounts,
            Dossier dossier,
            Signing signing,
            Debtor debtor,
            Clock clock) {
        this.batches = batches;
        this.payments = payments;
        this.outbox = outbox;
        this.accounts = accounts;
        this.dossier = dossier;
        this.signing = signing;
        this.debtor = debtor;
        this.clock = clock;
    }

    /** @throws NoSuchElementException when there is no such batch */
    @Transactional(readOnly = true)
    public Batch get(String batchId) {
        return batches.find(batchId).orElseThrow(() -> unknown(batchId));
    }

    /**
     * Opens the batch of today with everything that waits and may be paid. What may not be paid goes back to its invoice.
     * On a day that is no working day, when nothing is left to pay, or when today has a batch already, there is none.
     */
    public Optional<Batch> collect() {
        LocalDate today = DutchCalendar.dayOf(clock.instant());
        if (!DutchCalendar.official().workingDay(today)
                || batches.find(Batch.idOf(today)).isPresent()) {
            return Optional.empty();
        }
        long last = returnUnpayable();
        PaymentRows.Sum waiting = payments.waiting(last);
        if (waiting.payments() == 0) {
            return Optional.empty();
        }
        Optional<Batch> opened = batches.open(today, waiting, now());
        opened.ifPresent(batch -> {
            payments.assign(batch, last, now());
            record(
                    batch,
                    "BATCH_COLLECTED",
                    SYSTEM,
                    "%d betalingen samengebracht, samen %s."
                            .formatted(batch.payments(), batch.total().inDutch()));
        });
        return opened;
    }

    /** Locks what waits and sends back what may not be paid; gives the number of the last that was looked at. */
    private long returnUnpayable() {
        long last = 0;
        List<Payment> portion = payments.lockWaiting(last, PORTION);
        while (!portion.isEmpty()) {
            Map<String, String> verified = accounts.verifiedIbans(portion.stream()
                    .map(payment -> payment.order().supplierId())
                    .collect(Collectors.toSet()));
            for (Payment payment : portion) {
                Optional<String> iban =
                        Optional.ofNullable(verified.get(payment.order().supplierId()));
                List<Finding> obstacles = PaymentCheck.obstacles(payment.order(), iban);
                if (!obstacles.isEmpty()) {
                    payments.rejected(payment.number(), inWords(obstacles), now());
                }
            }
            last = portion.get(portion.size() - 1).number();
            portion = payments.lockWaiting(last, PORTION);
        }
        return last;
    }

    /**
     * Makes the file for the bank, files it and draws the order of payment that names its hash. The officials who approved
     * its invoices count as those who prepared the order: none of them releases it.
     */
    public void makeFile(String batchId) {
        Batch batch = require(locked(batchId), State.COLLECTED);
        byte[] bytes = fileOf(batch);
        PaymentSchema.requireValid(bytes);
        StoredDocument file = dossier.file(new DocumentToFile(
                batch.id(),
                FILE_KIND,
                "Betaalbestand %s (pain.001.001.09)".formatted(batch.messageId()),
                "application/xml",
                bytes,
                DocumentToFile.Audience.OFFICIALS,
                ""));
        dossier.freeze(file.id());
        StoredDocument order = dossier.draw(
                PaymentOrder.of(batch, file, debtor, payments.ofBatch(batch.id(), 0, PaymentOrder.LISTED)));
        payments.approvers(batch.id()).forEach(approver -> dossier.addPreparer(order.id(), approver));
        batches.offered(batch.id(), new BatchFile(file.id(), file.sha256()), order.id());
    }

    private byte[] fileOf(Batch batch) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        PaymentFileWriter writer = new PaymentFileWriter(batch, debtor, now(), bytes);
        payments.each(batch.id(), writer::add);
        writer.finish();
        return bytes.toByteArray();
    }

    /** Asks for the signature that releases a batch; gives the reference of the request. */
    public String requestRelease(String batchId) {
        Batch batch = require(locked(batchId), State.OFFERED);
        LocalDate lastDay =
                DutchCalendar.official().plusWorkingDays(DutchCalendar.dayOf(clock.instant()), DAYS_TO_SIGN);
        return signing.request(new SigningRequest(
                batch.id(),
                batch.orderDocumentId().orElseThrow(),
                ORDER_KIND,
                "",
                "",
                batch.id(),
                batch.total(),
                PRODUCT_GROUP,
                Set.of(),
                DutchCalendar.endOf(lastDay)));
    }

    /** Everything that forbids to send a batch now, whatever its process did before. */
    @Transactional(readOnly = true)
    public List<Finding> obstacles(String batchId) {
        Batch batch = get(batchId);
        List<Finding> findings = new ArrayList<>();
        if (batch.file().isEmpty() || batch.orderDocumentId().isEmpty()) {
            findings.add(Finding.of("BATCH_WITHOUT_FILE", batchId, "Het betaalbestand is nog niet gemaakt."));
            return findings;
        }
        BatchFile file = batch.file().get();
        signing.notSigned(batch.orderDocumentId().get()).ifPresent(findings::add);
        findings.addAll(new ReleasedFile(batch, file, dossier).findings());
        findings.addAll(changedAccounts(batch));
        return findings;
    }

    private List<Finding> changedAccounts(Batch batch) {
        if (batch.state() == State.SENT) {
            return List.of();
        }
        Collection<String> suppliers = payments.suppliersOf(batch.id());
        Map<String, String> verified = accounts.verifiedIbans(suppliers);
        return payments.withOtherAccount(batch.id(), verified.keySet(), verified.values()).stream()
                .limit(PaymentOrder.LISTED)
                .map(payment -> Finding.of(
                        "ACCOUNT_CHANGED_SINCE_RELEASE",
                        payment.endToEndId().orElse(""),
                        "%s: de rekening van leverancier %s is niet meer geverifieerd."
                                .formatted(
                                        payment.endToEndId().orElse(""),
                                        payment.order().supplierId()),
                        "werkwijze betaling: gewijzigde rekening altijd terugbellen"))
                .toList();
    }

    /**
     * Hands a released batch over for the bank; a batch that is on its way already is sent again under the key that it
     * had.
     *
     * @return everything that forbids it; nothing has left then
     */
    public List<Finding> send(String batchId) {
        Batch batch = require(locked(batchId), State.OFFERED, State.SENT);
        List<Finding> obstacles = obstacles(batchId);
        if (!obstacles.isEmpty()) {
            record(batch, "BATCH_NOT_SENT", SYSTEM, inWords(obstacles));
            return obstacles;
        }
        payments.sent(batchId, now());
        batches.sent(batchId, now());
        outbox.add(batchId, now());
        record(batch, "BATCH_SENT", SYSTEM, "Het bestand gaat naar de bank.");
        return List.of();
    }

    /** When an official looks into it if the bank has not answered about every payment: three days from now. */
    public Instant answerDueAt() {
        return now().atZone(DutchCalendar.ZONE).plusDays(DAYS_TO_ANSWER).toInstant();
    }

    /** Why a batch was not paid, as far as it is known: who refused to release it, or what the bank answered. */
    @Transactional(readOnly = true)
    public Optional<String> whyNotPaid(Batch batch) {
        return outbox.find(batch.id())
                .filter(delivery -> delivery.state() == BatchOutbox.DeliveryState.REFUSED)
                .map(BatchOutbox.Delivery::lastHeard)
                .or(() -> batch.orderDocumentId().flatMap(signing::whyNotSigned));
    }

    /**
     * Ends a batch of which nothing is paid.
     *
     * @param all whether all its payments go back to their invoices; else only the named ones do and the others wait for
     *     the next batch
     * @param named end-to-end ids of payments that go back
     * @return findings when a name is none of this batch; nothing has changed then
     */
    public List<Finding> dissolve(String batchId, boolean all, Set<String> named, String reason, String official) {
        Batch batch = require(locked(batchId), State.OFFERED, State.SENT);
        List<Payment> back = new ArrayList<>();
        payments.each(batchId, payment -> {
            if (all || named.contains(payment.endToEndId().orElse(""))) {
                back.add(payment);
            }
        });
        List<Finding> strangers = strangers(named, back);
        if (!strangers.isEmpty()) {
            return strangers;
        }
        back.forEach(payment -> payments.rejected(payment.number(), reason, now()));
        int waiting = payments.requeue(batchId, now());
        outbox.withdraw(batchId);
        batch.orderDocumentId().ifPresent(order -> signing.giveBack(order, reason));
        batches.close(batchId, State.DISSOLVED, now());
        record(
                batch,
                "BATCH_DISSOLVED",
                official,
                "%d betalingen terug naar hun factuur, %d wachten op de volgende batch. %s"
                        .formatted(back.size(), waiting, reason));
        return List.of();
    }

    private static List<Finding> strangers(Set<String> named, List<Payment> found) {
        Set<String> known =
                found.stream().flatMap(payment -> payment.endToEndId().stream()).collect(Collectors.toSet());
        return named.stream()
                .filter(name -> !known.contains(name))
                .sorted()
                .map(name -> Finding.of(
                        "PAYMENT_NOT_IN_BATCH", "returned", "Betaling %s hoort niet bij deze batch.".formatted(name)))
                .toList();
    }

    /** The bank answered about every payment. */
    public void close(String batchId) {
        Batch batch = require(locked(batchId), State.SENT);
        outbox.withdraw(batchId);
        batches.close(batchId, State.SETTLED, now());
        record(
                batch,
                "BATCH_SETTLED",
                SYSTEM,
                payments.sums(batchId).stream()
                        .map(part -> "%s: %d (%s)"
                                .formatted(
                                        part.state().inDutch(),
                                        part.sum().payments(),
                                        part.sum().total().inDutch()))
                        .collect(Collectors.joining(", ", "", ".")));
    }

    private Batch locked(String batchId) {
        return batches.lock(batchId).orElseThrow(() -> unknown(batchId));
    }

    private static Batch require(Batch batch, State... allowed) {
        if (!List.of(allowed).contains(batch.state())) {
            throw new IllegalStateException(
                    "%s must be %s for this, found %s".formatted(batch.id(), List.of(allowed), batch.state()));
        }
        return batch;
    }

    private void record(Batch batch, String what, String actor, String statement) {
        dossier.record(new EvidenceToRecord(batch.id(), what, actor, statement, ""));
    }

    private static String inWords(List<Finding> findings) {
        return findings.stream().map(Finding::message).collect(Collectors.joining(" "));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    private static NoSuchElementException unknown(String batchId) {
        return new NoSuchElementException("There is no batch " + batchId);
    }
}
