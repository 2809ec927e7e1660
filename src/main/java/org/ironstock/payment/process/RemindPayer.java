package org.ironstock.payment.process;

import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.ironstock.payment.application.PaymentClocks;
import org.ironstock.platform.ProcessBean;

/** Service task "Aan betaling herinneren" of {@code invoiceClock}: open tasks of the invoice move up in the lists. */
@ProcessBean("remindPayer")
class RemindPayer implements JavaDelegate {

    /** Above the ordinary 50, so that lists sorted by priority show it first. */
    private static final int URGENT = 75;

    private final PaymentClocks clocks;
    private final TaskService tasks;

    RemindPayer(PaymentClocks clocks, TaskService tasks) {
        this.clocks = clocks;
        this.tasks = tasks;
    }

    @Override
    public void execute(DelegateExecution execution) {
        clocks.remind(InvoicePaymentVariables.INVOICE_ID.get(execution));
        tasks.createTaskQuery()
                .processInstanceBusinessKey(execution.getProcessBusinessKey())
                .list()
                .forEach(task -> tasks.setPriority(task.getId(), URGENT));
    }
}
