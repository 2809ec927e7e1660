package org.ironstock.payment.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.ironstock.payment.application.PaymentClocks;
import org.ironstock.platform.ProcessBean;

/** Service task "Proceseigenaar inschakelen" of {@code invoiceClock}. */
@ProcessBean("escalatePayment")
class EscalatePayment implements JavaDelegate {

    private final PaymentClocks clocks;

    EscalatePayment(PaymentClocks clocks) {
        this.clocks = clocks;
    }

    @Override
    public void execute(DelegateExecution execution) {
        clocks.escalate(InvoicePaymentVariables.INVOICE_ID.get(execution));
    }
}
