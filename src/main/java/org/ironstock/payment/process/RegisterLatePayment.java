package org.ironstock.payment.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.ironstock.payment.application.PaymentClocks;
import org.ironstock.platform.ProcessBean;

/** Service task "Te late betaling vastleggen" of {@code invoiceClock}: interest and costs of the law. */
@ProcessBean("registerLatePayment")
class RegisterLatePayment implements JavaDelegate {

    private final PaymentClocks clocks;

    RegisterLatePayment(PaymentClocks clocks) {
        this.clocks = clocks;
    }

    @Override
    public void execute(DelegateExecution execution) {
        clocks.late(InvoicePaymentVariables.INVOICE_ID.get(execution));
    }
}
