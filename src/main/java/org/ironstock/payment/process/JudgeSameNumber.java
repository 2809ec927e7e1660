package org.ironstock.payment.process;

import org.ironstock.payment.application.InvoiceTreatment;
import org.ironstock.payment.process.InvoicePaymentVariables.SameNumberOutcome;
import org.ironstock.platform.FormAnswer;
import org.ironstock.platform.OfficialTask;
import org.ironstock.platform.TaskContext;
import org.ironstock.platform.TaskOutcome;
import org.ironstock.platform.TaskView;
import org.springframework.stereotype.Component;

/** User task "Gelijk factuurnummer beoordelen": the supplier used the number before, for another amount. */
@Component
class JudgeSameNumber implements OfficialTask {

    private final InvoiceViews views;
    private final InvoiceTreatment treatment;

    JudgeSameNumber(InvoiceViews views, InvoiceTreatment treatment) {
        this.views = views;
        this.treatment = treatment;
    }

    @Override
    public String taskKey() {
        return "Task_JudgeSameNumber";
    }

    @Override
    public TaskView view(TaskContext task) {
        return treatment
                .earlier(InvoiceViews.invoiceId(task))
                .map(earlier -> views.of(task)
                        .fact(
                                "Eerder met dit nummer",
                                earlier.id() + ", " + earlier.gross().inDutch()))
                .orElseGet(() -> views.of(task));
    }

    @Override
    public TaskOutcome complete(TaskContext task, FormAnswer answer) {
        SameNumberOutcome outcome = answer.code("outcome", SameNumberOutcome.class);
        String invoiceId = InvoiceViews.invoiceId(task);
        String reason = answer.text("reason");
        treatment.touched(invoiceId, task.official());
        if (outcome == SameNumberOutcome.REJECT) {
            treatment.reject(invoiceId, reason, task.official());
        }
        return TaskOutcome.of(InvoicePaymentVariables.SAME_NUMBER_OUTCOME, outcome)
                .because(reason);
    }
}
