package org.ironstock.payment.process;

import org.ironstock.payment.application.InvoiceTreatment;
import org.ironstock.payment.process.InvoicePaymentVariables.AccountOutcome;
import org.ironstock.platform.FormAnswer;
import org.ironstock.platform.OfficialTask;
import org.ironstock.platform.TaskContext;
import org.ironstock.platform.TaskOutcome;
import org.ironstock.platform.TaskView;
import org.springframework.stereotype.Component;

/** User task "Rekening natrekken": an account that is not registered always goes to a person. */
@Component
class CallBackSupplier implements OfficialTask {

    private final InvoiceViews views;
    private final InvoiceTreatment treatment;

    CallBackSupplier(InvoiceViews views, InvoiceTreatment treatment) {
        this.views = views;
        this.treatment = treatment;
    }

    @Override
    public String taskKey() {
        return "Task_CallBackSupplier";
    }

    @Override
    public TaskView view(TaskContext task) {
        return views.of(task);
    }

    @Override
    public TaskOutcome complete(TaskContext task, FormAnswer answer) {
        AccountOutcome outcome = answer.code("outcome", AccountOutcome.class);
        String invoiceId = InvoiceViews.invoiceId(task);
        String reason = answer.text("reason");
        if (outcome == AccountOutcome.VERIFIED) {
            Refusals.refuse(treatment.accountChecked(invoiceId, task.official()));
        } else {
            treatment.touched(invoiceId, task.official());
            treatment.reject(invoiceId, reason, task.official());
        }
        return TaskOutcome.of(InvoicePaymentVariables.ACCOUNT_OUTCOME, outcome).because(reason);
    }
}
