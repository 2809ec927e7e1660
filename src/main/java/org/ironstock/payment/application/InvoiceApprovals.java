package org.ironstock.payment.application;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.ironstock.dossier.Dossier;
import org.ironstock.dossier.EvidenceToRecord;
import org.ironstock.payment.domain.Approval;
import org.ironstock.payment.domain.ApprovalRules;
import org.ironstock.payment.domain.ApprovedPayment;
import org.ironstock.payment.domain.Invoice;
import org.ironstock.payment.domain.InvoiceStanding;
import org.ironstock.payment.domain.PayableOrder;
import org.ironstock.payment.domain.PaymentQueue;
import org.ironstock.payment.domain.PaymentTerm;
import org.ironstock.payment.persistence.ApprovalRows;
import org.ironstock.payment.persistence.InvoiceRows;
import org.ironstock.payment.persistence.PayableRows;
import org.ironstock.shared.DutchCalendar;
import org.ironstock.shared.Finding;
import org.ironstock.shared.Money;
import org.ironstock.signing.Signing;
import org.ironstock.supplier.BankAccounts;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The two approvals of a payment, the guard before it is offered to the bank, and what the bank answered. */
@Service
public class InvoiceApprovals {

    private static final int APPROVALS = 2;

    private final InvoiceMatching matching;
    private final InvoiceRows rows;
    private final PayableRows payables;
    private final ApprovalRows approvals;
    private final BankAccounts accounts;
    private final PaymentQueue queue;
    private final Signing signing;
    private final Dossier dossier;
    private final PaymentClocks clocks;
    private final Clock clock;

    InvoiceApprovals(
            InvoiceMatching matching,
            InvoiceRows rows,
            PayableRows payables,
            ApprovalRows approvals,
            BankAccounts accounts,
            PaymentQueue queue,
            Signing signing,
            Dossier dossier,
            PaymentClocks clocks,
            Clock clock) {
        this.matching = matching;
        this.rows = rows;
        this.payables = payables;
        this.approvals = approvals;
        this.accounts = accounts;
        this.queue = queue;
        this.signing = signing;
        this.dossier = dossier;
        this.clocks = clocks;
        this.clock = clock;
    }

    /** Approvals that stand, the first one first. */
    public List<Approval> of(String invoiceId) {
        return approvals.of(invoiceId);
    }

    /**
     * Approves as the first or the second.
     *
     * @return why this official may not; empty when it is done
     */
    @Transactional
    public List<Finding> approve(String invoiceId, int step, String official) {
        InvoiceMatching.Locked locked = matching.lock(invoiceId);
        Invoice invoice = locked.invoice();
        List<Approval> standing = approvals.of(invoiceId);
        if (standing.size() != step - 1) {
            return List.of(
                    Finding.of(
                            "PAYMENT_APPROVAL_LAPSED",
                            "outcome",
                            "De factuur is na de eerste goedkeuring veranderd; houd de goedkeuring in, dan wordt zij opnieuw beoordeeld."));
        }
        List<Finding> findings = new ArrayList<>(ApprovalRules.check(
                official,
                standing.stream().map(Approval::official).findFirst(),
                locked.order().bookers(),
                approvals.preparers(invoiceId)));
        if (signing.hasConflict(official, locked.order().contractRef()) || signing.hasConflict(official, invoiceId)) {
            findings.add(Finding.of(
                    "PAYMENT_CONFLICT",
                    official,
                    "U heeft een belang gemeld bij deze zaak; een ander keurt de betaling goed."));
        }
        if (findings.isEmpty()) {
            Money amount = rows.standing(invoiceId).payable().orElseThrow();
            approvals.add(invoiceId, new Approval(step, official, amount, invoice.iban(), clock.instant()));
        }
        return findings;
    }

    /** Does not approve: the invoice goes to who decides about deviations, and the other approval falls. */
    @Transactional
    public void withhold(String invoiceId, String reason) {
        rows.withheld(rows.lock(invoiceId).id(), Optional.of(reason));
        approvals.annul(invoiceId);
    }

    /**
     * Offers the payment to the batch of the day, if everything that was approved still holds. What was approved, and who
     * did, is judged anew here, so that nothing is paid by moving a token.
     *
     * @return what no longer holds; empty when it waits for the batch now
     */
    @Transactional
    public List<Finding> offer(String invoiceId) {
        InvoiceMatching.Locked locked = matching.lock(invoiceId);
        Invoice invoice = locked.invoice();
        InvoiceStanding standing = rows.standing(invoiceId);
        List<Approval> given = approvals.of(invoiceId);
        List<Finding> findings = obstacles(locked, standing, given);
        if (!findings.isEmpty()) {
            record(
                    invoiceId,
                    "PAYMENT_HELD",
                    "Niet aangeboden: " + findings.get(0).message());
            return findings;
        }
        Set<String> concerned = new HashSet<>(locked.order().bookers());
        given.forEach(approval -> concerned.add(approval.official()));
        Money amount = standing.payable().orElseThrow();
        LocalDate dueOn = standing.term().map(PaymentTerm::dueOn).orElseThrow();
        queue.add(new ApprovedPayment(
                invoiceId,
                invoice.supplierId(),
                invoice.iban(),
                invoice.accountName(),
                amount,
                invoice.orderNumber(),
                "Factuur " + invoice.number(),
                dueOn,
                concerned));
        rows.state(invoiceId, Invoice.State.QUEUED);
        record(
                invoiceId,
                "PAYMENT_OFFERED",
                "Ter betaling aangeboden: %s, uiterlijk %s.".formatted(amount.inDutch(), dueOn));
        return List.of();
    }

    private List<Finding> obstacles(InvoiceMatching.Locked locked, InvoiceStanding standing, List<Approval> given) {
        Invoice invoice = locked.invoice();
        PayableOrder order = locked.order();
        List<Finding> findings = new ArrayList<>();
        if (given.size() != APPROVALS) {
            findings.add(held("De betaling is niet door twee personen goedgekeurd."));
            return findings;
        }
        findings.addAll(ApprovalRules.check(
                given.get(0).official(), Optional.empty(), order.bookers(), approvals.preparers(invoice.id())));
        findings.addAll(ApprovalRules.check(
                given.get(1).official(),
                Optional.of(given.get(0).official()),
                order.bookers(),
                approvals.preparers(invoice.id())));
        Money amount = standing.payable().orElse(Money.ZERO);
        boolean asApproved = given.stream()
                .allMatch(approval ->
                        approval.amount().equals(amount) && approval.iban().equals(invoice.iban()));
        if (!asApproved || amount.cents() <= 0 || amount.exceeds(invoice.remaining())) {
            findings.add(held("Het bedrag of de rekening is niet meer wat is goedgekeurd."));
        }
        if (!accounts.verified(invoice.supplierId(), invoice.iban())) {
            findings.add(held("De rekening is niet meer de gecontroleerde rekening van de leverancier."));
        }
        if (invoice.state() != Invoice.State.IN_TREATMENT || payables.held(invoice.id()) == 0) {
            findings.add(held("De factuur is niet in behandeling of niet aan een ontvangst gekoppeld."));
        }
        return findings;
    }

    private static Finding held(String message) {
        return Finding.of("PAYMENT_HELD", "payment", message, "werkwijze betaling: poort voor elke bindende handeling");
    }

    /** Keeps what became of a payment. */
    @Transactional
    public void settle(String invoiceId, InvoiceStanding.Settlement settlement) {
        rows.settled(rows.lock(invoiceId).id(), settlement);
    }

    /** What the bank said since the payment was offered; empty while it said nothing. */
    public Optional<InvoiceStanding.Settlement> answered(String invoiceId) {
        return rows.standing(invoiceId).settlement();
    }

    /** The bank paid: the invoice is done, and late when the day was too late. */
    @Transactional
    public void paid(String invoiceId) {
        Invoice invoice = rows.lock(invoiceId);
        InvoiceStanding.Settlement settlement = rows.standing(invoiceId)
                .settlement()
                .filter(InvoiceStanding.Settlement::executed)
                .orElseThrow(() -> new IllegalStateException("No bank has booked a payment of " + invoiceId));
        rows.state(invoice.id(), Invoice.State.PAID);
        LocalDate paidOn = settlement.on().orElse(DutchCalendar.dayOf(clock.instant()));
        clocks.paid(invoiceId, paidOn);
        record(invoiceId, "INVOICE_PAID", "Betaald op %s.".formatted(paidOn));
    }

    /**
     * The bank, or the batch, did not pay: the invoice is matched and approved anew.
     *
     * @param doubt why it goes to who decides about deviations; empty when it does not
     */
    @Transactional
    public void notPaid(String invoiceId, Optional<String> doubt) {
        rows.lock(invoiceId);
        rows.withheld(invoiceId, doubt);
        rows.state(invoiceId, Invoice.State.IN_TREATMENT);
        approvals.annul(invoiceId);
        String reason = rows.standing(invoiceId)
                .settlement()
                .map(InvoiceStanding.Settlement::reason)
                .orElse("");
        record(invoiceId, "PAYMENT_REJECTED", "Niet betaald: " + reason);
    }

    private void record(String invoiceId, String what, String statement) {
        dossier.record(new EvidenceToRecord(invoiceId, what, "system", statement, ""));
    }
}
