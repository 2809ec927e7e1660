package org.ironstock.payment.process;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Execution;
import org.ironstock.payment.application.InvoiceSignals;
import org.ironstock.payment.domain.Invoice;
import org.ironstock.payment.domain.PaymentTerm;
import org.ironstock.payment.domain.Registration;
import org.ironstock.platform.Unrestricted;
import org.ironstock.shared.DutchCalendar;
import org.springframework.stereotype.Component;

/** Starts and wakes the processes of an invoice, in the transaction that keeps what happened to it. */
@Component
class InvoiceMessages implements InvoiceSignals {

    private final Unrestricted unrestricted;
    private final RuntimeService runtime;

    InvoiceMessages(Unrestricted unrestricted, RuntimeService runtime) {
        this.unrestricted = unrestricted;
        this.runtime = runtime;
    }

    @Override
    public void received(Invoice invoice, Registration registration) {
        unrestricted.run(() -> runtime.createMessageCorrelation(InvoicePaymentVariables.RECEIVED)
                .processInstanceBusinessKey(invoice.id())
                .setVariables(Map.of(
                        InvoicePaymentVariables.INVOICE_ID.name(),
                        invoice.id(),
                        InvoicePaymentVariables.REGISTRATION.name(),
                        registration.name(),
                        InvoicePaymentVariables.RULES_DATE.name(),
                        InvoicePaymentVariables.RULES_DATE.toEngine(invoice.receivedOn())))
                .correlateStartMessage());
    }

    @Override
    public void receiptBooked(String invoiceId) {
        wake(InvoicePaymentVariables.RECEIPT_BOOKED, invoiceId, Map.of());
    }

    /** An invoice that waits for goods may have them credited. */
    @Override
    public void creditSettled(String invoiceId) {
        wake(InvoicePaymentVariables.CREDIT_SETTLED, invoiceId, Map.of());
        wake(InvoicePaymentVariables.RECEIPT_BOOKED, invoiceId, Map.of());
    }

    @Override
    public void termKnown(String invoiceId, PaymentTerm term) {
        Map<String, Object> variables = new HashMap<>(moments(term));
        variables.put(InvoicePaymentVariables.INVOICE_ID.name(), invoiceId);
        unrestricted.run(() -> runtime.createMessageCorrelation(InvoiceClockVariables.STARTED)
                .processInstanceBusinessKey(invoiceId)
                .setVariables(variables)
                .correlateStartMessage());
    }

    @Override
    public void termChanged(String invoiceId, PaymentTerm term) {
        wake(InvoiceClockVariables.CHANGED, invoiceId, moments(term));
    }

    private static Map<String, Object> moments(PaymentTerm term) {
        return Map.of(
                InvoiceClockVariables.REMINDER_AT.name(),
                InvoiceClockVariables.REMINDER_AT.toEngine(term.reminderAt()),
                InvoiceClockVariables.ESCALATION_AT.name(),
                InvoiceClockVariables.ESCALATION_AT.toEngine(term.escalationAt()),
                InvoiceClockVariables.LATE_AT.name(),
                InvoiceClockVariables.LATE_AT.toEngine(term.lateAt()),
                InvoiceClockVariables.PAYMENT_DUE_AT.name(),
                InvoiceClockVariables.PAYMENT_DUE_AT.toEngine(DutchCalendar.endOf(term.dueOn())));
    }

    @Override
    public void bankAnswered(String invoiceId, boolean executed) {
        wake(executed ? InvoiceApprovalVariables.EXECUTED : InvoiceApprovalVariables.REJECTED, invoiceId, Map.of());
    }

    @Override
    public void ended(String invoiceId) {
        wake(InvoiceClockVariables.ENDED, invoiceId, Map.of());
    }

    /** Asked first: a failed correlation would roll back the rows with it. */
    private void wake(String message, String invoiceId, Map<String, Object> variables) {
        unrestricted.run(() -> {
            List<Execution> waiting = runtime.createExecutionQuery()
                    .messageEventSubscriptionName(message)
                    .processInstanceBusinessKey(invoiceId)
                    .list();
            waiting.forEach(execution -> runtime.messageEventReceived(message, execution.getId(), variables));
        });
    }
}
