package org.ironstock.payment.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.ironstock.payment.application.InvoiceApprovals;
import org.ironstock.platform.ProcessBean;

/** Service task "Betaling vastleggen" of {@code invoiceApproval}; late payments are reckoned here. */
@ProcessBean("recordPayment")
class RecordPayment implements JavaDelegate {

    private final InvoiceApprovals approvals;

    RecordPayment(InvoiceApprovals approvals) {
        this.approvals = approvals;
    }

    @Override
    public void execute(DelegateExecution execution) {
        approvals.paid(InvoicePaymentVariables.INVOICE_ID.get(execution));
        InvoiceApprovalVariables.APPROVAL_OUTCOME.set(execution, InvoiceApprovalVariables.ApprovalOutcome.PAID);
    }
}
