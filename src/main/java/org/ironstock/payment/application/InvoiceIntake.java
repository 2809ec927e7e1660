package org.ironstock.payment.application;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.ironstock.dossier.DocumentToFile;
import org.ironstock.dossier.DocumentToFile.Audience;
import org.ironstock.dossier.Dossier;
import org.ironstock.dossier.EvidenceToRecord;
import org.ironstock.payment.domain.Invoice;
import org.ironstock.payment.domain.InvoiceFields;
import org.ironstock.payment.domain.InvoiceLine;
import org.ironstock.payment.domain.InvoiceReceipt;
import org.ironstock.payment.domain.PayableOrder;
import org.ironstock.payment.domain.Registration;
import org.ironstock.payment.persistence.ApprovalRows;
import org.ironstock.payment.persistence.InvoiceRows;
import org.ironstock.payment.persistence.PayableRows;
import org.ironstock.payment.ubl.UblReader;
import org.ironstock.shared.Finding;
import org.ironstock.shared.Money;
import org.ironstock.shared.Sha256;
import org.ironstock.supplier.Supplier;
import org.ironstock.supplier.Suppliers;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Registers an invoice that was read: log, row, document and process in one transaction. */
@Service
class InvoiceIntake {

    private final InvoiceRows rows;
    private final PayableRows payables;
    private final ApprovalRows approvals;
    private final Suppliers suppliers;
    private final Dossier dossier;
    private final InvoiceSignals signals;
    private final Clock clock;

    InvoiceIntake(
            InvoiceRows rows,
            PayableRows payables,
            ApprovalRows approvals,
            Suppliers suppliers,
            Dossier dossier,
            InvoiceSignals signals,
            Clock clock) {
        this.rows = rows;
        this.payables = payables;
        this.approvals = approvals;
        this.suppliers = suppliers;
        this.dossier = dossier;
        this.signals = signals;
        this.clock = clock;
    }

    @Transactional
    TakenInvoice register(
            InvoiceSubmission submission,
            String supplierId,
            InvoiceFields fields,
            List<Finding> form,
            List<UblReader.Attachment> attachments) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        List<Finding> findings = new ArrayList<>(form);
        findings.addAll(addressed(suppliers.get(supplierId), fields));
        String key = Texts.brief(fields.number()).toUpperCase(Locale.ROOT);
        rows.lockNumber(supplierId, fields.kind(), key);
        List<Invoice> live = rows.withNumber(supplierId, fields.kind(), key).stream()
                .filter(earlier -> earlier.state().live())
                .toList();
        boolean refused = findings.stream().anyMatch(Finding::blocking);
        Optional<String> same = refused
                ? Optional.empty()
                : live.stream()
                        .filter(earlier -> earlier.gross().equals(amount(fields.gross())))
                        .map(Invoice::id)
                        .findFirst();
        Registration registration = registration(fields, refused, same.isPresent(), !live.isEmpty());
        if (registration == Registration.CREDIT_NOTE && !live.isEmpty()) {
            findings.add(Finding.warning(
                    "INVOICE_NUMBER_USED",
                    "cbc:ID",
                    "Deze leverancier gaf dit nummer al aan een creditnota met een ander bedrag.",
                    ""));
        }
        Invoice invoice = invoice(rows.nextId(now), supplierId, fields, refused, now, registration, submission);
        keep(submission, invoice, key, day(fields), registration, same, findings);
        if (registration != Registration.REFUSED && registration != Registration.DUPLICATE) {
            file(invoice, attachments);
        }
        signals.received(invoice, registration);
        return new TakenInvoice(invoice.id(), registration, same, findings);
    }

    /** Whether it comes from who signed in, for an order that this supplier has, to the customer of that order. */
    private List<Finding> addressed(Supplier supplier, InvoiceFields fields) {
        List<Finding> findings = new ArrayList<>();
        if (!supplier.kvkNumber().equals(fields.supplier().identifier())) {
            findings.add(Finding.of(
                    "INVOICE_SUPPLIER_OTHER",
                    "cac:AccountingSupplierParty",
                    "Het KvK-nummer op de factuur ('%s') is niet dat van de leverancier die haar indient."
                            .formatted(Texts.brief(fields.supplier().identifier()))));
        }
        fields.orderNumber().ifPresent(order -> findings.addAll(ordered(supplier, fields, order)));
        if (fields.kind() == Invoice.Kind.CREDIT_NOTE && fields.creditedNumber().isEmpty()) {
            findings.add(Finding.of(
                    "CREDIT_NOTE_REFERENCE",
                    "cac:BillingReference",
                    "Een creditnota noemt het nummer van de factuur waarover zij gaat."));
        }
        return findings;
    }

    private List<Finding> ordered(Supplier supplier, InvoiceFields fields, String orderNumber) {
        Optional<PayableOrder> order =
                payables.find(orderNumber).filter(found -> found.supplierId().equals(supplier.id()));
        if (order.isEmpty()) {
            return List.of(Finding.of(
                    "INVOICE_ORDER_UNKNOWN",
                    "cac:OrderReference/cbc:ID",
                    "Wij hebben bij u geen order met nummer '%s'.".formatted(Texts.brief(orderNumber))));
        }
        if (!order.get().buyerOin().equals(fields.customer().identifier())) {
            return List.of(Finding.of(
                    "INVOICE_BUYER_OTHER",
                    "cac:AccountingCustomerParty",
                    "Het OIN op de factuur is niet dat van de klant van order %s.".formatted(orderNumber)));
        }
        return List.of();
    }

    private static Registration registration(InvoiceFields fields, boolean refused, boolean same, boolean used) {
        if (refused) {
            return Registration.REFUSED;
        }
        if (same) {
            return Registration.DUPLICATE;
        }
        if (fields.kind() == Invoice.Kind.CREDIT_NOTE) {
            return Registration.CREDIT_NOTE;
        }
        return used ? Registration.OTHER_AMOUNT : Registration.NEW;
    }

    private Invoice invoice(
            String id,
            String supplierId,
            InvoiceFields fields,
            boolean refused,
            Instant now,
            Registration registration,
            InvoiceSubmission submission) {
        Money net = refused ? Money.ZERO : amount(fields.net());
        Money gross = refused ? Money.ZERO : amount(fields.gross());
        boolean credit = fields.kind() == Invoice.Kind.CREDIT_NOTE;
        UUID document = dossier.file(new DocumentToFile(
                        id,
                        credit ? InvoicePapers.CREDIT_NOTE : InvoicePapers.INVOICE,
                        "%s %s".formatted(credit ? "Creditnota" : "Factuur", Texts.brief(fields.number())),
                        "application/xml",
                        submission.bytes(),
                        Audience.OFFICIALS,
                        ""))
                .id();
        return new Invoice(
                id,
                supplierId,
                fields.kind(),
                Texts.brief(fields.number()),
                day(fields).orElse(LocalDate.EPOCH),
                Texts.brief(fields.orderNumber().orElse("")),
                Optional.of(Texts.brief(fields.creditedNumber())).filter(number -> !number.isEmpty()),
                Texts.brief(fields.account()),
                Texts.brief(fields.accountName().isEmpty() ? fields.supplier().name() : fields.accountName()),
                net,
                gross.minus(net),
                gross,
                Money.ZERO,
                now,
                document,
                switch (registration) {
                    case REFUSED -> Invoice.State.REFUSED;
                    case DUPLICATE -> Invoice.State.DUPLICATE;
                    default -> Invoice.State.IN_TREATMENT;
                },
                refused
                        ? List.of()
                        : fields.lines().stream().map(InvoiceIntake::line).toList());
    }

    private static InvoiceLine line(InvoiceFields.Line line) {
        return new InvoiceLine(
                Texts.brief(line.number()),
                Optional.of(Texts.brief(line.orderLine())).filter(number -> !number.isEmpty()),
                Texts.brief(line.productCode()),
                Texts.brief(line.description()),
                new BigDecimal(line.quantity()),
                Texts.brief(line.unit()),
                new BigDecimal(line.price()),
                new BigDecimal(line.effectiveBaseQuantity()),
                amount(line.amount()),
                new BigDecimal(line.percent()));
    }

    private void keep(
            InvoiceSubmission submission,
            Invoice invoice,
            String key,
            Optional<LocalDate> issuedOn,
            Registration registration,
            Optional<String> same,
            List<Finding> findings) {
        rows.add(invoice, key, issuedOn, submission.channel(), submission.sender(), registration, same);
        rows.findings(invoice.id(), InvoiceRows.Stage.FORM, findings);
        rows.log(new InvoiceReceipt(
                invoice.receivedAt(),
                submission.channel(),
                submission.sender(),
                submission.bytes().length,
                Sha256.of(submission.bytes()),
                registration.name(),
                "%s %s".formatted(invoice.kind() == Invoice.Kind.INVOICE ? "Factuur" : "Creditnota", invoice.number()),
                Optional.of(invoice.id())));
        if (submission.supplierId().isEmpty()) {
            approvals.prepared(invoice.id(), submission.sender());
        }
        dossier.record(new EvidenceToRecord(
                invoice.id(),
                "INVOICE_RECEIVED",
                submission.sender(),
                "Ontvangen: %s, bij order '%s'; uitkomst %s."
                        .formatted(invoice.number(), invoice.orderNumber(), registration),
                ""));
    }

    private void file(Invoice invoice, List<UblReader.Attachment> attachments) {
        for (UblReader.Attachment attachment : attachments) {
            dossier.file(new DocumentToFile(
                    invoice.id(),
                    InvoicePapers.ATTACHMENT,
                    "Bijlage " + Texts.brief(attachment.name()),
                    attachment.mediaType(),
                    attachment.bytes(),
                    Audience.OFFICIALS,
                    ""));
        }
    }

    private static Optional<LocalDate> day(InvoiceFields fields) {
        try {
            return Optional.of(LocalDate.parse(fields.issueDate()));
        } catch (DateTimeException none) {
            return Optional.empty();
        }
    }

    private static Money amount(String text) {
        return Money.euro(new BigDecimal(text).stripTrailingZeros());
    }
}
