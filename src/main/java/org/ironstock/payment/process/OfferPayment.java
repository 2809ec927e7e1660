package org.ironstock.payment.process;

import java.time.Clock;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.ironstock.payment.application.InvoiceApprovals;
import org.ironstock.payment.application.InvoiceSettings;
import org.ironstock.platform.ProcessBean;
import org.ironstock.shared.DutchCalendar;

/** Service task "Ter betaling aanbieden" of {@code invoiceApproval}: the guard before the bank; writes whether it holds. */
@ProcessBean("offerPayment")
class OfferPayment implements JavaDelegate {

    private final InvoiceApprovals approvals;
    private final InvoiceSettings settings;
    private final Clock clock;

    OfferPayment(InvoiceApprovals approvals, InvoiceSettings settings, Clock clock) {
        this.approvals = approvals;
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    public void execute(DelegateExecution execution) {
        boolean offered = approvals
                .offer(InvoicePaymentVariables.INVOICE_ID.get(execution))
                .isEmpty();
        InvoiceApprovalVariables.PAYMENT_OFFERED.set(execution, offered);
        InvoiceApprovalVariables.BANK_DUE_AT.set(
                execution,
                DutchCalendar.endOf(DutchCalendar.dayOf(clock.instant()).plusDays(settings.bankDays())));
        if (!offered) {
            InvoiceApprovalVariables.APPROVAL_OUTCOME.set(execution, InvoiceApprovalVariables.ApprovalOutcome.RETURNED);
        }
    }
}
