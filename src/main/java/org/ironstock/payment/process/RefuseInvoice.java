package org.ironstock.payment.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.ironstock.payment.application.InvoiceTreatment;
import org.ironstock.platform.ProcessBean;

/** Service task "Factuur weigeren" of {@code invoicePayment}: the letter names every rule that it breaks. */
@ProcessBean("refuseInvoice")
class RefuseInvoice implements JavaDelegate {

    private final InvoiceTreatment treatment;

    RefuseInvoice(InvoiceTreatment treatment) {
        this.treatment = treatment;
    }

    @Override
    public void execute(DelegateExecution execution) {
        treatment.refuse(InvoicePaymentVariables.INVOICE_ID.get(execution));
    }
}
