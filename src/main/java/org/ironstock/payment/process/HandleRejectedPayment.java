package org.ironstock.payment.process;

import java.util.Optional;
import org.ironstock.payment.application.InvoiceApprovals;
import org.ironstock.payment.domain.InvoiceStanding;
import org.ironstock.payment.process.InvoiceApprovalVariables.RejectedOutcome;
import org.ironstock.platform.FormAnswer;
import org.ironstock.platform.OfficialTask;
import org.ironstock.platform.TaskContext;
import org.ironstock.platform.TaskOutcome;
import org.ironstock.platform.TaskView;
import org.springframework.stereotype.Component;

/** User task "Niet gedane betaling uitzoeken": the bank, or the batch, did not pay. */
@Component
class HandleRejectedPayment implements OfficialTask {

    private final InvoiceViews views;
    private final InvoiceApprovals approvals;

    HandleRejectedPayment(InvoiceViews views, InvoiceApprovals approvals) {
        this.views = views;
        this.approvals = approvals;
    }

    @Override
    public String taskKey() {
        return "Task_HandleRejectedPayment";
    }

    @Override
    public TaskView view(TaskContext task) {
        return views.of(task)
                .fact(
                        "Waarom niet betaald",
                        approvals
                                .answered(InvoiceViews.invoiceId(task))
                                .map(InvoiceStanding.Settlement::reason)
                                .orElse("onbekend"));
    }

    @Override
    public TaskOutcome complete(TaskContext task, FormAnswer answer) {
        RejectedOutcome outcome = answer.code("outcome", RejectedOutcome.class);
        String reason = answer.text("reason");
        approvals.notPaid(
                InvoiceViews.invoiceId(task),
                outcome == RejectedOutcome.DEVIATION ? Optional.of(reason) : Optional.empty());
        return TaskOutcome.of(
                        InvoiceApprovalVariables.APPROVAL_OUTCOME, InvoiceApprovalVariables.ApprovalOutcome.RETURNED)
                .because(reason);
    }
}
