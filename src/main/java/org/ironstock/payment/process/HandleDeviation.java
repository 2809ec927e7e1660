package org.ironstock.payment.process;

import java.time.Clock;
import org.ironstock.payment.application.InvoiceSettings;
import org.ironstock.payment.application.InvoiceTreatment;
import org.ironstock.payment.process.InvoicePaymentVariables.DeviationOutcome;
import org.ironstock.platform.FormAnswer;
import org.ironstock.platform.OfficialTask;
import org.ironstock.platform.TaskContext;
import org.ironstock.platform.TaskOutcome;
import org.ironstock.platform.TaskView;
import org.ironstock.shared.DutchCalendar;
import org.springframework.stereotype.Component;

/** User task "Afwijking behandelen": pay what was accepted, dispute, or reject; never more than was accepted. */
@Component
class HandleDeviation implements OfficialTask {

    private final InvoiceViews views;
    private final InvoiceTreatment treatment;
    private final InvoiceSettings settings;
    private final Clock clock;

    HandleDeviation(InvoiceViews views, InvoiceTreatment treatment, InvoiceSettings settings, Clock clock) {
        this.views = views;
        this.treatment = treatment;
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    public String taskKey() {
        return "Task_HandleDeviation";
    }

    @Override
    public TaskView view(TaskContext task) {
        return views.of(task);
    }

    @Override
    public TaskOutcome complete(TaskContext task, FormAnswer answer) {
        DeviationOutcome outcome = answer.code("outcome", DeviationOutcome.class);
        String invoiceId = InvoiceViews.invoiceId(task);
        String reason = answer.text("reason");
        TaskOutcome done = TaskOutcome.of(InvoicePaymentVariables.DEVIATION_OUTCOME, outcome)
                .because(reason);
        switch (outcome) {
            case APPROVE_PART -> Refusals.refuse(treatment.approvePart(invoiceId, reason, task.official()));
            case DISPUTE -> {
                treatment.dispute(invoiceId, reason, task.official());
                done = done.and(
                        InvoicePaymentVariables.DISPUTE_DUE_AT,
                        DutchCalendar.endOf(DutchCalendar.dayOf(clock.instant()).plusDays(settings.disputeDays())));
            }
            case REJECT -> treatment.reject(invoiceId, reason, task.official());
        }
        return done;
    }
}
