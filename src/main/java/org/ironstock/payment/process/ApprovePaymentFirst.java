package org.ironstock.payment.process;

import org.ironstock.payment.application.InvoiceApprovals;
import org.ironstock.payment.process.InvoiceApprovalVariables.ApprovalDecision;
import org.ironstock.platform.FormAnswer;
import org.ironstock.platform.OfficialTask;
import org.ironstock.platform.TaskContext;
import org.ironstock.platform.TaskOutcome;
import org.ironstock.platform.TaskView;
import org.springframework.stereotype.Component;

/** User task "Betaling goedkeuren, eerste". */
@Component
class ApprovePaymentFirst implements OfficialTask {

    private final InvoiceViews views;
    private final InvoiceApprovals approvals;

    ApprovePaymentFirst(InvoiceViews views, InvoiceApprovals approvals) {
        this.views = views;
        this.approvals = approvals;
    }

    @Override
    public String taskKey() {
        return "Task_ApprovePaymentFirst";
    }

    @Override
    public TaskView view(TaskContext task) {
        return views.of(task);
    }

    @Override
    public TaskOutcome complete(TaskContext task, FormAnswer answer) {
        ApprovalDecision decision = answer.code("outcome", ApprovalDecision.class);
        if (decision == ApprovalDecision.APPROVE) {
            Refusals.refuse(approvals.approve(InvoiceViews.invoiceId(task), 1, task.official()));
            return TaskOutcome.of(InvoiceApprovalVariables.APPROVAL_DECISION, decision);
        }
        String reason = answer.text("reason");
        approvals.withhold(InvoiceViews.invoiceId(task), reason);
        return TaskOutcome.of(InvoiceApprovalVariables.APPROVAL_DECISION, decision)
                .and(InvoiceApprovalVariables.APPROVAL_OUTCOME, InvoiceApprovalVariables.ApprovalOutcome.RETURNED)
                .because(reason);
    }
}
