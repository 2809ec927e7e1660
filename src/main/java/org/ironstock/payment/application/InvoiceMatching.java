package org.ironstock.payment.application;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ironstock.dossier.Dossier;
import org.ironstock.dossier.EvidenceToRecord;
import org.ironstock.payment.domain.Invoice;
import org.ironstock.payment.domain.InvoiceStanding;
import org.ironstock.payment.domain.MatchResult;
import org.ironstock.payment.domain.PayableOrder;
import org.ironstock.payment.domain.PaymentTerm;
import org.ironstock.payment.domain.ReceiptState;
import org.ironstock.payment.domain.ThreeWayMatch;
import org.ironstock.payment.persistence.ApprovalRows;
import org.ironstock.payment.persistence.InvoiceRows;
import org.ironstock.payment.persistence.PayableRows;
import org.ironstock.shared.Finding;
import org.ironstock.supplier.BankAccounts;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Matches invoices on the locked row of their order, so that two invoices never claim the same goods. Locks the order
 * first, then the invoice, always.
 */
@Service
public class InvoiceMatching {

    private final InvoiceRows rows;
    private final PayableRows payables;
    private final ApprovalRows approvals;
    private final BankAccounts accounts;
    private final PaymentClocks clocks;
    private final InvoiceSignals signals;
    private final Dossier dossier;

    InvoiceMatching(
            InvoiceRows rows,
            PayableRows payables,
            ApprovalRows approvals,
            BankAccounts accounts,
            PaymentClocks clocks,
            InvoiceSignals signals,
            Dossier dossier) {
        this.rows = rows;
        this.payables = payables;
        this.approvals = approvals;
        this.accounts = accounts;
        this.clocks = clocks;
        this.signals = signals;
        this.dossier = dossier;
    }

    /** What an invoice and its order look like while both are locked. */
    record Locked(Invoice invoice, PayableOrder order) {}

    /**
     * Matches anew. When everything agrees the invoice claims what it charges; else it claims nothing. Earlier approvals no
     * longer count. An invoice of which credit notes left nothing is closed.
     */
    @Transactional
    public MatchResult match(String invoiceId) {
        Locked locked = lock(invoiceId);
        MatchResult result = judge(locked);
        rows.matched(invoiceId, result);
        approvals.annul(invoiceId);
        rows.unsettled(invoiceId);
        payables.claim(invoiceId, locked.order().orderNumber(), result.agrees() ? result.lines() : List.of());
        boolean nothingLeft = locked.invoice().remaining().cents() == 0;
        rows.state(invoiceId, nothingLeft ? Invoice.State.SETTLED : Invoice.State.IN_TREATMENT);
        keepTerm(locked, result);
        if (nothingLeft) {
            clocks.nothingDue(invoiceId);
        }
        record(locked.invoice(), result);
        return result;
    }

    Locked lock(String invoiceId) {
        String orderNumber = rows.get(invoiceId).orderNumber();
        PayableOrder order = payables.lock(orderNumber, invoiceId)
                .orElseThrow(() ->
                        new IllegalStateException("Order %s of invoice %s is gone".formatted(orderNumber, invoiceId)));
        return new Locked(rows.lock(invoiceId), order);
    }

    MatchResult judge(Locked locked) {
        Invoice invoice = locked.invoice();
        MatchResult result = ThreeWayMatch.of(
                invoice,
                locked.order(),
                rows.creditsOf(invoice.id()),
                accounts.verified(invoice.supplierId(), invoice.iban()));
        return decided(result, rows.standing(invoice.id()));
    }

    /** What people decided since adds to what the match found: it goes to who decides about deviations. */
    private static MatchResult decided(MatchResult result, InvoiceStanding standing) {
        List<Finding> deviations = new ArrayList<>(result.deviations());
        ReceiptState receipt = result.receipt();
        if (receipt == ReceiptState.MISSING && standing.receiptWaived()) {
            receipt = ReceiptState.SHORT;
            deviations.add(Finding.of(
                    "INVOICE_SHORT", "receipt", "Niet alles is ontvangen; er is besloten daar niet op te wachten."));
        }
        standing.withheld()
                .ifPresent(reason -> deviations.add(
                        Finding.of("PAYMENT_WITHHELD", "approval", "De goedkeuring is ingehouden: " + reason)));
        return new MatchResult(receipt, result.accountRegistered(), deviations, result.lines(), result.payable());
    }

    /** The order and receipts of an invoice as its forms show them; without a lock. */
    public Optional<PayableOrder> order(Invoice invoice) {
        return payables.find(invoice.orderNumber(), invoice.id());
    }

    /** A person decided not to wait for goods: the term runs from those that came. */
    void stopWaiting(Locked locked) {
        MatchResult result = judge(locked);
        rows.waiveReceipt(locked.invoice().id());
        PaymentTerm.ofWhatCame(locked.invoice(), locked.order(), result.lines())
                .ifPresent(term -> start(locked.invoice(), term));
    }

    private void keepTerm(Locked locked, MatchResult result) {
        if (!result.lines().isEmpty()) {
            PaymentTerm.of(locked.invoice(), locked.order(), result.lines())
                    .ifPresent(term -> start(locked.invoice(), term));
        } else {
            // No line can be held against the order: the supplier's claim stands from the day of the invoice.
            start(
                    locked.invoice(),
                    PaymentTerm.of(locked.invoice().receivedOn(), locked.order().paymentDays()));
        }
    }

    private void start(Invoice invoice, PaymentTerm term) {
        InvoiceStanding before = rows.standing(invoice.id());
        if (before.term().equals(Optional.of(term))) {
            return;
        }
        rows.term(invoice.id(), term);
        if (before.term().isEmpty()) {
            signals.termKnown(invoice.id(), term);
        } else {
            signals.termChanged(invoice.id(), term);
        }
    }

    private void record(Invoice invoice, MatchResult result) {
        String found = result.deviations().isEmpty()
                ? "geen afwijkingen"
                : String.join(
                        " ", result.deviations().stream().map(Finding::message).toList());
        dossier.record(new EvidenceToRecord(
                invoice.id(),
                "INVOICE_MATCHED",
                "system",
                "Factuur, order en ontvangst vergeleken: ontvangst %s, rekening %s, %s."
                        .formatted(
                                result.receipt() == ReceiptState.COMPLETE ? "compleet" : "nog niet compleet",
                                result.accountRegistered() ? "geregistreerd" : "niet geregistreerd",
                                found),
                ""));
    }
}
