package org.ironstock.payment.process;

import java.time.Clock;
import org.ironstock.payment.application.InvoiceApprovals;
import org.ironstock.payment.application.InvoiceSettings;
import org.ironstock.payment.process.InvoiceApprovalVariables.SearchOutcome;
import org.ironstock.platform.FormAnswer;
import org.ironstock.platform.OfficialTask;
import org.ironstock.platform.TaskContext;
import org.ironstock.platform.TaskOutcome;
import org.ironstock.platform.TaskView;
import org.ironstock.shared.DutchCalendar;
import org.springframework.stereotype.Component;

/** User task "Uitblijvende betaling uitzoeken": the bank says nothing; what it said meanwhile goes before the answer. */
@Component
class InvestigatePayment implements OfficialTask {

    private final InvoiceViews views;
    private final InvoiceApprovals approvals;
    private final InvoiceSettings settings;
    private final Clock clock;

    InvestigatePayment(InvoiceViews views, InvoiceApprovals approvals, InvoiceSettings settings, Clock clock) {
        this.views = views;
        this.approvals = approvals;
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    public String taskKey() {
        return "Task_InvestigatePayment";
    }

    @Override
    public TaskView view(TaskContext task) {
        return views.of(task)
                .fact(
                        "Bericht van de bank",
                        approvals
                                .answered(InvoiceViews.invoiceId(task))
                                .map(said -> said.executed() ? "betaald" : "niet betaald: " + said.reason())
                                .orElse("nog geen"));
    }

    @Override
    public TaskOutcome complete(TaskContext task, FormAnswer answer) {
        SearchOutcome outcome = approvals
                .answered(InvoiceViews.invoiceId(task))
                .map(said -> said.executed() ? SearchOutcome.EXECUTED : SearchOutcome.REJECTED)
                .orElse(SearchOutcome.WAIT);
        return TaskOutcome.of(InvoiceApprovalVariables.SEARCH_OUTCOME, outcome)
                .and(
                        InvoiceApprovalVariables.BANK_DUE_AT,
                        DutchCalendar.endOf(DutchCalendar.dayOf(clock.instant()).plusDays(settings.bankDays())))
                .because(answer.text("reason"));
    }
}
