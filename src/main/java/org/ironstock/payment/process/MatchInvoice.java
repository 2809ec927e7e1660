package org.ironstock.payment.process;

import java.time.Clock;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.ironstock.payment.application.InvoiceMatching;
import org.ironstock.payment.application.InvoiceSettings;
import org.ironstock.payment.application.InvoiceTreatment;
import org.ironstock.payment.domain.MatchResult;
import org.ironstock.platform.ProcessBean;
import org.ironstock.shared.DutchCalendar;

/** Service task "Factuur, order en ontvangst vergelijken" of {@code invoicePayment}; writes what {@code invoiceDecision} reads. */
@ProcessBean("matchInvoice")
class MatchInvoice implements JavaDelegate {

    private final InvoiceMatching matching;
    private final InvoiceTreatment treatment;
    private final InvoiceSettings settings;
    private final Clock clock;

    MatchInvoice(InvoiceMatching matching, InvoiceTreatment treatment, InvoiceSettings settings, Clock clock) {
        this.matching = matching;
        this.treatment = treatment;
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String invoiceId = InvoicePaymentVariables.INVOICE_ID.get(execution);
        MatchResult result = matching.match(invoiceId);
        InvoicePaymentVariables.RECEIPT_STATE.set(execution, result.receipt());
        InvoicePaymentVariables.ACCOUNT_REGISTERED.set(execution, result.accountRegistered());
        InvoicePaymentVariables.DEVIATION_COUNT.set(
                execution, (long) result.deviations().size());
        InvoicePaymentVariables.NOTHING_DUE.set(
                execution, treatment.get(invoiceId).remaining().cents() == 0);
        InvoicePaymentVariables.RECEIPT_DUE_AT.set(
                execution,
                DutchCalendar.endOf(DutchCalendar.dayOf(clock.instant()).plusDays(settings.receiptDays())));
    }
}
