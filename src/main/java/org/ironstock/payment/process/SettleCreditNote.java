package org.ironstock.payment.process;

import org.ironstock.payment.application.InvoiceTreatment;
import org.ironstock.payment.process.InvoicePaymentVariables.CreditOutcome;
import org.ironstock.platform.FormAnswer;
import org.ironstock.platform.OfficialTask;
import org.ironstock.platform.TaskContext;
import org.ironstock.platform.TaskOutcome;
import org.ironstock.platform.TaskView;
import org.springframework.stereotype.Component;

/** User task "Creditnota verwerken": it lowers what is due on its invoice, or stays a claim on the supplier. */
@Component
class SettleCreditNote implements OfficialTask {

    private final InvoiceViews views;
    private final InvoiceTreatment treatment;

    SettleCreditNote(InvoiceViews views, InvoiceTreatment treatment) {
        this.views = views;
        this.treatment = treatment;
    }

    @Override
    public String taskKey() {
        return "Task_SettleCreditNote";
    }

    @Override
    public TaskView view(TaskContext task) {
        return treatment
                .credited(treatment.get(InvoiceViews.invoiceId(task)))
                .map(invoice -> views.of(task)
                        .fact("Over factuur", invoice.number() + " (" + invoice.id() + ")")
                        .fact("Stand van die factuur", invoice.state().inDutch())
                        .fact("Resteert daarvan", invoice.remaining().inDutch()))
                .orElseGet(() -> views.of(task).fact("Over factuur", "niet gevonden"));
    }

    @Override
    public TaskOutcome complete(TaskContext task, FormAnswer answer) {
        CreditOutcome outcome = answer.code("outcome", CreditOutcome.class);
        String noteId = InvoiceViews.invoiceId(task);
        String reason = answer.text("reason");
        if (outcome == CreditOutcome.ACCEPT) {
            Refusals.refuse(treatment.acceptCredit(noteId, task.official()));
        } else {
            treatment.reject(noteId, reason, task.official());
        }
        return TaskOutcome.of(InvoicePaymentVariables.CREDIT_OUTCOME, outcome).because(reason);
    }
}
