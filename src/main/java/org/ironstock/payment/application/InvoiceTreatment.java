package org.ironstock.payment.application;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.ironstock.dossier.DocumentToDraw;
import org.ironstock.dossier.Dossier;
import org.ironstock.dossier.EvidenceToRecord;
import org.ironstock.dossier.StoredDocument;
import org.ironstock.payment.domain.Invoice;
import org.ironstock.payment.domain.InvoiceStanding;
import org.ironstock.payment.domain.MatchResult;
import org.ironstock.payment.domain.MatchedLine;
import org.ironstock.payment.domain.PaymentQueue;
import org.ironstock.payment.persistence.ApprovalRows;
import org.ironstock.payment.persistence.InvoiceRows;
import org.ironstock.payment.persistence.PayableRows;
import org.ironstock.shared.Finding;
import org.ironstock.shared.Money;
import org.ironstock.supplier.BankAccounts;
import org.ironstock.supplier.Suppliers;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What people decide about an invoice before it is approved for payment, with the letters that tell the supplier. */
@Service
public class InvoiceTreatment {

    private final InvoiceRows rows;
    private final PayableRows payables;
    private final ApprovalRows approvals;
    private final InvoiceMatching matching;
    private final BankAccounts accounts;
    private final PaymentQueue queue;
    private final Suppliers suppliers;
    private final Dossier dossier;
    private final PaymentClocks clocks;
    private final InvoiceSignals signals;
    private final Clock clock;

    InvoiceTreatment(
            InvoiceRows rows,
            PayableRows payables,
            ApprovalRows approvals,
            InvoiceMatching matching,
            BankAccounts accounts,
            PaymentQueue queue,
            Suppliers suppliers,
            Dossier dossier,
            PaymentClocks clocks,
            InvoiceSignals signals,
            Clock clock) {
        this.rows = rows;
        this.payables = payables;
        this.approvals = approvals;
        this.matching = matching;
        this.accounts = accounts;
        this.queue = queue;
        this.suppliers = suppliers;
        this.dossier = dossier;
        this.clocks = clocks;
        this.signals = signals;
        this.clock = clock;
    }

    public Invoice get(String invoiceId) {
        return rows.get(invoiceId);
    }

    public InvoiceStanding standing(String invoiceId) {
        return rows.standing(invoiceId);
    }

    /** Findings of the rules of form and of the last match. */
    public List<Finding> findings(String invoiceId) {
        List<Finding> match = rows.findings(invoiceId, InvoiceRows.Stage.MATCH);
        return match.isEmpty() ? rows.findings(invoiceId, InvoiceRows.Stage.FORM) : match;
    }

    public List<MatchedLine> matchedLines(String invoiceId) {
        return rows.matchedLines(invoiceId);
    }

    /** The living invoice that used the number of this one before; the oldest. */
    public Optional<Invoice> earlier(String invoiceId) {
        Invoice invoice = rows.get(invoiceId);
        return rows
                .withNumber(
                        invoice.supplierId(), invoice.kind(), invoice.number().toUpperCase(Locale.ROOT))
                .stream()
                .filter(other -> !other.id().equals(invoiceId) && other.state().live())
                .findFirst();
    }

    /** Writes the letter that names every rule that the invoice breaks. */
    @Transactional
    public void refuse(String invoiceId) {
        Invoice invoice = rows.lock(invoiceId);
        List<Finding> findings = rows.findings(invoiceId, InvoiceRows.Stage.FORM);
        send(invoice, InvoicePapers.refusal(invoice, suppliers.get(invoice.supplierId()), findings));
        record(invoiceId, "INVOICE_REFUSED", "system", "Geweigerd om de vorm; de betaaltermijn is niet begonnen.");
    }

    /** Who looked at an invoice does not approve its payment. */
    @Transactional
    public void touched(String invoiceId, String official) {
        approvals.prepared(invoiceId, official);
    }

    /** Rejects an invoice or credit note: nothing is paid or settled on it. */
    @Transactional
    public void reject(String invoiceId, String reason, String official) {
        InvoiceMatching.Locked locked = matching.lock(invoiceId);
        Invoice invoice = locked.invoice();
        payables.claim(invoiceId, invoice.orderNumber(), List.of());
        approvals.annul(invoiceId);
        queue.withdraw(invoiceId, reason);
        rows.state(invoiceId, Invoice.State.REJECTED);
        send(invoice, InvoicePapers.rejection(invoice, suppliers.get(invoice.supplierId()), reason, official));
        record(invoiceId, "INVOICE_REJECTED", official, "Afgewezen: " + reason);
        clocks.nothingDue(invoiceId);
    }

    /**
     * Why goods cannot be left waiting for: nothing is paid without receipt.
     *
     * @return empty when it is done: from now on the invoice deviates
     */
    @Transactional
    public List<Finding> stopWaiting(String invoiceId, String official) {
        InvoiceMatching.Locked locked = matching.lock(invoiceId);
        MatchResult result = matching.judge(locked);
        if (result.payable().cents() <= 0) {
            return List.of(Finding.of(
                    "INVOICE_NOTHING_ACCEPTED",
                    "outcome",
                    "Er is niets van deze factuur ontvangen en geaccepteerd; zonder ontvangst wordt niets betaald.",
                    "domain.md C3: geen betaling zonder ontvangst"));
        }
        matching.stopWaiting(locked);
        approvals.prepared(invoiceId, official);
        return List.of();
    }

    /**
     * Why the account on the invoice does not count as checked: it must stand in the register of accounts, where two people
     * put it after a call-back.
     */
    @Transactional
    public List<Finding> accountChecked(String invoiceId, String official) {
        Invoice invoice = rows.lock(invoiceId);
        approvals.prepared(invoiceId, official);
        return accountFinding(invoice);
    }

    private List<Finding> accountFinding(Invoice invoice) {
        return accounts.verified(invoice.supplierId(), invoice.iban())
                ? List.of()
                : List.of(Finding.of(
                        "INVOICE_ACCOUNT_UNKNOWN",
                        "iban",
                        "Rekening %s staat niet als gecontroleerde rekening van deze leverancier geregistreerd; registreer haar "
                                        .formatted(invoice.iban())
                                + "eerst, met terugbellen door een tweede persoon.",
                        "domain.md C3: gewijzigde rekening altijd naar een mens"));
    }

    /**
     * Pays what was accepted and no more, at the agreed price.
     *
     * @return why that cannot be; empty when it is done
     */
    @Transactional
    public List<Finding> approvePart(String invoiceId, String reason, String official) {
        InvoiceMatching.Locked locked = matching.lock(invoiceId);
        MatchResult result = matching.judge(locked);
        Invoice invoice = locked.invoice();
        if (result.payable().cents() <= 0) {
            return List.of(Finding.of(
                    "INVOICE_NOTHING_PAYABLE",
                    "outcome",
                    "Van deze factuur is niets geaccepteerd dat nog niet is gefactureerd; betwist haar of wijs haar af.",
                    "domain.md C3: goedkeuren tot wat is geaccepteerd"));
        }
        List<Finding> account = accountFinding(invoice);
        if (!account.isEmpty()) {
            return account;
        }
        rows.matched(invoiceId, result);
        rows.withheld(invoiceId, Optional.empty());
        payables.claim(invoiceId, invoice.orderNumber(), result.lines());
        rows.state(invoiceId, Invoice.State.IN_TREATMENT);
        approvals.annul(invoiceId);
        approvals.prepared(invoiceId, official);
        tellPart(invoice, result, reason, official);
        record(
                invoiceId,
                "INVOICE_PART_APPROVED",
                official,
                "Te betalen %s: %s".formatted(result.payable().inDutch(), reason));
        return List.of();
    }

    private void tellPart(Invoice invoice, MatchResult result, String reason, String official) {
        Money paid = result.payable();
        if (invoice.remaining().exceeds(paid)) {
            send(
                    invoice,
                    InvoicePapers.part(
                            invoice, suppliers.get(invoice.supplierId()), paid, result.deviations(), reason, official));
        }
    }

    /** Disputes the invoice: nothing is claimed or paid until a credit note comes or a person decides otherwise. */
    @Transactional
    public void dispute(String invoiceId, String reason, String official) {
        InvoiceMatching.Locked locked = matching.lock(invoiceId);
        Invoice invoice = locked.invoice();
        payables.claim(invoiceId, invoice.orderNumber(), List.of());
        approvals.annul(invoiceId);
        approvals.prepared(invoiceId, official);
        rows.state(invoiceId, Invoice.State.DISPUTED);
        rows.withheld(invoiceId, Optional.empty());
        send(
                invoice,
                InvoicePapers.dispute(
                        invoice,
                        suppliers.get(invoice.supplierId()),
                        rows.findings(invoiceId, InvoiceRows.Stage.MATCH),
                        reason,
                        official));
        record(invoiceId, "INVOICE_DISPUTED", official, "Betwist: " + reason);
    }

    /** The invoice that a credit note is about; empty when there is none that lives. */
    public Optional<Invoice> credited(Invoice creditNote) {
        return creditNote
                .creditedNumber()
                .flatMap(
                        number -> rows
                                .withNumber(
                                        creditNote.supplierId(), Invoice.Kind.INVOICE, number.toUpperCase(Locale.ROOT))
                                .stream()
                                .filter(invoice -> invoice.state().live())
                                .filter(invoice -> invoice.orderNumber().equals(creditNote.orderNumber()))
                                .findFirst());
    }

    /**
     * Accepts a credit note: it lowers what is due on its invoice while that is not on its way to the bank, else it stays a
     * claim on the supplier.
     *
     * @return why it cannot be accepted; empty when it is done
     */
    @Transactional
    public List<Finding> acceptCredit(String creditNoteId, String official) {
        InvoiceMatching.Locked locked = matching.lock(creditNoteId);
        Invoice note = locked.invoice();
        Optional<Invoice> target = credited(note).map(invoice -> rows.lock(invoice.id()));
        if (target.isEmpty()) {
            return List.of(Finding.of(
                    "CREDIT_NOTE_INVOICE_UNKNOWN",
                    "outcome",
                    "Er is van deze leverancier geen factuur '%s' bij order %s."
                            .formatted(note.creditedNumber().orElse(""), note.orderNumber())));
        }
        Invoice invoice = target.get();
        if (note.gross().exceeds(invoice.remaining())) {
            return List.of(Finding.of(
                    "CREDIT_NOTE_TOO_HIGH",
                    "outcome",
                    "De creditnota is %s; van de factuur resteert %s."
                            .formatted(
                                    note.gross().inDutch(), invoice.remaining().inDutch())));
        }
        boolean open = invoice.state() == Invoice.State.IN_TREATMENT || invoice.state() == Invoice.State.DISPUTED;
        rows.credit(note.id(), invoice.id(), note.gross(), official, clock.instant());
        rows.state(note.id(), open ? Invoice.State.SETTLED : Invoice.State.OPEN_CREDIT);
        approvals.annul(invoice.id());
        record(
                note.id(),
                "CREDIT_NOTE_ACCEPTED",
                official,
                "%s verrekend met factuur %s%s."
                        .formatted(
                                note.gross().inDutch(),
                                invoice.number(),
                                open ? "" : "; de betaling loopt of is gedaan, te vorderen"));
        signals.creditSettled(invoice.id());
        return List.of();
    }

    private void send(Invoice invoice, DocumentToDraw letter) {
        StoredDocument drawn = dossier.draw(letter);
        dossier.freeze(drawn.id());
        rows.letter(invoice.id(), drawn.id());
    }

    private void record(String invoiceId, String what, String by, String statement) {
        dossier.record(new EvidenceToRecord(invoiceId, what, by, statement, ""));
    }
}
