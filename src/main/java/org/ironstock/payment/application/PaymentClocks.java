package org.ironstock.payment.application;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.ironstock.dossier.Dossier;
import org.ironstock.dossier.EvidenceToRecord;
import org.ironstock.payment.domain.Invoice;
import org.ironstock.payment.domain.InvoiceStanding;
import org.ironstock.payment.domain.LatePayment;
import org.ironstock.payment.domain.PaymentTerm;
import org.ironstock.payment.domain.StatutoryInterest;
import org.ironstock.payment.persistence.ApprovalRows;
import org.ironstock.payment.persistence.InvoiceRows;
import org.ironstock.shared.DutchCalendar;
import org.ironstock.shared.DutchText;
import org.ironstock.shared.Money;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Alarms before the last day of payment, and what the law adds after it. */
@Service
public class PaymentClocks {

    private final InvoiceRows rows;
    private final ApprovalRows approvals;
    private final InvoiceSignals signals;
    private final Dossier dossier;
    private final Clock clock;

    PaymentClocks(InvoiceRows rows, ApprovalRows approvals, InvoiceSignals signals, Dossier dossier, Clock clock) {
        this.rows = rows;
        this.approvals = approvals;
        this.signals = signals;
        this.dossier = dossier;
        this.clock = clock;
    }

    /**
     * Ten days before the last day.
     *
     * @return whether this is the first reminder
     */
    @Transactional
    public boolean remind(String invoiceId) {
        boolean first = rows.reminded(invoiceId, clock.instant());
        if (first) {
            record(invoiceId, "PAYMENT_REMINDED", "Uiterlijk %s betalen; herinnering.".formatted(dueText(invoiceId)));
        }
        return first;
    }

    /** Three days before the last day: the process owner is called. */
    @Transactional
    public void escalate(String invoiceId) {
        if (rows.escalated(invoiceId, clock.instant())) {
            record(
                    invoiceId,
                    "PAYMENT_ESCALATED",
                    "Uiterlijk %s betalen; de proceseigenaar is ingeschakeld.".formatted(dueText(invoiceId)));
        }
    }

    /** The day after the last one: from now on the law adds interest and costs. */
    @Transactional
    public void late(String invoiceId) {
        Invoice invoice = rows.lock(invoiceId);
        if (!invoice.state().ended()) {
            LatePayment late = reckon(invoice, DutchCalendar.dayOf(clock.instant()), Optional.empty());
            approvals.late(late, clock.instant());
            record(
                    invoiceId,
                    "PAYMENT_LATE",
                    "Te laat: %s was uiterlijk %s te betalen; wettelijke handelsrente loopt, kosten %s (art. 6:96 en 6:119b BW)."
                            .formatted(
                                    late.debt().inDutch(),
                                    DutchText.day(late.dueOn()),
                                    late.costs().inDutch()));
        }
    }

    /** What a late payment cost until now; empty when it was not late. */
    public Optional<LatePayment> findLate(String invoiceId) {
        return approvals.findLate(invoiceId);
    }

    /** It is paid: the clock stops, and when it was late the interest is reckoned to that day. */
    @Transactional
    public void paid(String invoiceId, LocalDate paidOn) {
        Invoice invoice = rows.lock(invoiceId);
        boolean late = rows.standing(invoiceId)
                .term()
                .filter(term -> paidOn.isAfter(term.dueOn()))
                .isPresent();
        if (late) {
            LatePayment reckoned = reckon(invoice, paidOn, Optional.of(paidOn));
            approvals.late(reckoned, clock.instant());
            record(
                    invoiceId,
                    "PAYMENT_LATE_RECKONED",
                    "Te laat betaald op %s: rente %s, kosten %s."
                            .formatted(
                                    DutchText.day(paidOn),
                                    reckoned.interest().inDutch(),
                                    reckoned.costs().inDutch()));
        }
        if (!late) {
            String why = "De bank boekte op %s: toch op tijd, geen rente of kosten.".formatted(DutchText.day(paidOn));
            notLate(invoiceId, "PAYMENT_IN_TIME", why, Optional.of(paidOn));
        }
        signals.ended(invoiceId);
    }

    /** Nothing was due after all: the clock stops, and no interest or costs are owed. */
    @Transactional
    public void nothingDue(String invoiceId) {
        notLate(invoiceId, "PAYMENT_NOT_DUE", "Er was niets te betalen: geen rente of kosten.", Optional.empty());
        signals.ended(invoiceId);
    }

    private void notLate(String invoiceId, String what, String why, Optional<LocalDate> paidOn) {
        approvals.findLate(invoiceId).ifPresent(assumed -> {
            approvals.late(
                    new LatePayment(
                            invoiceId,
                            assumed.dueOn(),
                            assumed.debt(),
                            Money.ZERO,
                            Money.ZERO,
                            assumed.interestUntil(),
                            paidOn),
                    clock.instant());
            record(invoiceId, what, why);
        });
    }

    private LatePayment reckon(Invoice invoice, LocalDate until, Optional<LocalDate> paidOn) {
        InvoiceStanding standing = rows.standing(invoice.id());
        PaymentTerm term = standing.term().orElseThrow();
        Money debt = standing.payable().filter(amount -> amount.cents() > 0).orElse(invoice.remaining());
        Money interest = new StatutoryInterest(approvals.interestRates()).over(debt, term.dueOn(), until);
        return new LatePayment(
                invoice.id(), term.dueOn(), debt, StatutoryInterest.COLLECTION_COSTS, interest, until, paidOn);
    }

    private String dueText(String invoiceId) {
        return rows.standing(invoiceId)
                .term()
                .map(term -> DutchText.day(term.dueOn()))
                .orElse("onbekend");
    }

    private void record(String invoiceId, String what, String statement) {
        dossier.record(new EvidenceToRecord(invoiceId, what, "system", statement, ""));
    }
}
