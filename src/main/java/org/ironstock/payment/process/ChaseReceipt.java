package org.ironstock.payment.process;

import org.ironstock.payment.application.InvoiceTreatment;
import org.ironstock.payment.process.InvoicePaymentVariables.ChaseOutcome;
import org.ironstock.platform.FormAnswer;
import org.ironstock.platform.OfficialTask;
import org.ironstock.platform.TaskContext;
import org.ironstock.platform.TaskOutcome;
import org.ironstock.platform.TaskView;
import org.springframework.stereotype.Component;

/** User task "Ontbrekende ontvangst uitzoeken": nothing is paid without receipt, however long it takes. */
@Component
class ChaseReceipt implements OfficialTask {

    private final InvoiceViews views;
    private final InvoiceTreatment treatment;

    ChaseReceipt(InvoiceViews views, InvoiceTreatment treatment) {
        this.views = views;
        this.treatment = treatment;
    }

    @Override
    public String taskKey() {
        return "Task_ChaseReceipt";
    }

    @Override
    public TaskView view(TaskContext task) {
        return views.of(task);
    }

    @Override
    public TaskOutcome complete(TaskContext task, FormAnswer answer) {
        ChaseOutcome outcome = answer.code("outcome", ChaseOutcome.class);
        String invoiceId = InvoiceViews.invoiceId(task);
        String reason = answer.text("reason");
        treatment.touched(invoiceId, task.official());
        if (outcome == ChaseOutcome.SHORT) {
            Refusals.refuse(treatment.stopWaiting(invoiceId, task.official()));
        }
        if (outcome == ChaseOutcome.REJECT) {
            treatment.reject(invoiceId, reason, task.official());
        }
        return TaskOutcome.of(InvoicePaymentVariables.CHASE_OUTCOME, outcome).because(reason);
    }
}
