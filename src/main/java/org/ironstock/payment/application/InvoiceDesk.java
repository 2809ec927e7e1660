package org.ironstock.payment.application;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import org.ironstock.payment.domain.BasicInvoiceRules;
import org.ironstock.payment.domain.InvoiceFields;
import org.ironstock.payment.domain.InvoiceReceipt;
import org.ironstock.payment.persistence.InvoiceRows;
import org.ironstock.payment.ubl.NlciusRules;
import org.ironstock.payment.ubl.UblInvoice;
import org.ironstock.payment.ubl.UblReader;
import org.ironstock.payment.ubl.UnreadableInvoice;
import org.ironstock.platform.Problem;
import org.ironstock.shared.Finding;
import org.ironstock.shared.Sha256;
import org.ironstock.supplier.Supplier;
import org.ironstock.supplier.Suppliers;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;

/**
 * Takes in what suppliers send. Every receipt is logged, whatever becomes of it. Files are read and judged before anything
 * is locked or written, a few at a time, so that many large ones cannot exhaust the memory.
 */
@Service
public class InvoiceDesk {

    private final UblReader reader;
    private final NlciusRules rules;
    private final InvoiceIntake intake;
    private final InvoiceRows rows;
    private final Suppliers suppliers;
    private final InvoiceSettings settings;
    private final Clock clock;
    private final Semaphore gate;

    InvoiceDesk(
            UblReader reader,
            NlciusRules rules,
            InvoiceIntake intake,
            InvoiceRows rows,
            Suppliers suppliers,
            InvoiceSettings settings,
            Clock clock) {
        this.reader = reader;
        this.rules = rules;
        this.intake = intake;
        this.rows = rows;
        this.suppliers = suppliers;
        this.settings = settings;
        this.clock = clock;
        this.gate = new Semaphore(settings.atOnce(), true);
    }

    /** Bytes to read of a file: one more than may be handed in, so that too many are seen. */
    public int bytesToRead() {
        return settings.maxBytes() + 1;
    }

    /**
     * Takes a file in.
     *
     * @throws Problem 413 when it is too large, 400 when it is no XML that may be read, 422 when it is no invoice or names
     *     no supplier that we know; an invoice that breaks rules of form is taken in and refused in the answer
     */
    public TakenInvoice take(InvoiceSubmission submission) {
        if (submission.bytes().length > settings.maxBytes()) {
            throw refused(
                    submission,
                    HttpStatus.PAYLOAD_TOO_LARGE,
                    "invoice-too-large",
                    Finding.of(
                            "INVOICE_TOO_LARGE",
                            "file",
                            "Een factuur is met haar bijlagen hoogstens %d MB."
                                    .formatted(settings.maxSize().toMegabytes()),
                            "Basisfactuur Rijk"));
        }
        gate.acquireUninterruptibly();
        try {
            return read(submission);
        } finally {
            gate.release();
        }
    }

    private TakenInvoice read(InvoiceSubmission submission) {
        UblInvoice file = parsed(submission);
        InvoiceFields fields = reader.fields(file);
        List<Finding> findings = new ArrayList<>(rules.check(file));
        findings.addAll(BasicInvoiceRules.check(fields));
        String supplierId = submission
                .supplierId()
                .or(() -> named(fields))
                .orElseThrow(() -> refused(
                        submission,
                        HttpStatus.UNPROCESSABLE_ENTITY,
                        "invoice-supplier-unknown",
                        Finding.of(
                                "INVOICE_SUPPLIER_UNKNOWN",
                                "cac:AccountingSupplierParty",
                                "Geen geregistreerde leverancier heeft het KvK-nummer op deze factuur ('%s')."
                                        .formatted(Texts.brief(fields.supplier().identifier())))));
        return intake.register(submission, supplierId, fields, findings, attachments(file, findings));
    }

    private List<UblReader.Attachment> attachments(UblInvoice file, List<Finding> findings) {
        return findings.stream().anyMatch(Finding::blocking) ? List.of() : reader.attachments(file);
    }

    private UblInvoice parsed(InvoiceSubmission submission) {
        try {
            return UblInvoice.parse(submission.bytes());
        } catch (UnreadableInvoice unreadable) {
            Finding finding = unreadable.finding();
            boolean noXml = finding.code().equals("INVOICE_NO_XML");
            throw refused(
                    submission,
                    noXml ? HttpStatus.BAD_REQUEST : HttpStatus.UNPROCESSABLE_ENTITY,
                    "invoice-unreadable",
                    finding);
        }
    }

    private Optional<String> named(InvoiceFields fields) {
        return suppliers.parties().stream()
                .filter(party -> party.kvkNumber().equals(fields.supplier().identifier()))
                .map(Supplier::id)
                .findFirst();
    }

    private Problem refused(InvoiceSubmission submission, HttpStatus status, String code, Finding finding) {
        Instant now = clock.instant();
        rows.log(new InvoiceReceipt(
                now,
                submission.channel(),
                submission.sender(),
                submission.bytes().length,
                Sha256.of(submission.bytes()),
                finding.code(),
                finding.message(),
                Optional.empty()));
        return new Problem(status, code, "The file was not taken in as an invoice.", List.of(finding));
    }
}
