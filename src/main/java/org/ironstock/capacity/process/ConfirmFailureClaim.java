package org.ironstock.capacity.process;

import org.ironstock.capacity.activation.ActivationClaims;
import org.ironstock.platform.AnswerRefused;
import org.ironstock.platform.FormAnswer;
import org.ironstock.platform.OfficialTask;
import org.ironstock.platform.TaskContext;
import org.ironstock.platform.TaskOutcome;
import org.ironstock.platform.TaskView;
import org.springframework.stereotype.Component;

/** User task "Vordering bevestigen": a second official confirms the claim or sends it back. */
@Component
class ConfirmFailureClaim implements OfficialTask {

    private final ActivationClaims claims;
    private final FailureClaimView claim;

    ConfirmFailureClaim(ActivationClaims claims, FailureClaimView claim) {
        this.claims = claims;
        this.claim = claim;
    }

    @Override
    public String taskKey() {
        return "Task_ConfirmFailureClaim";
    }

    @Override
    public TaskView view(TaskContext task) {
        return claim.toConfirm(task.caseRef());
    }

    @Override
    public TaskOutcome complete(TaskContext task, FormAnswer answer) {
        boolean agreed = answer.code("choice", Confirmation.class) == Confirmation.CONFIRM;
        String motive = answer.text("motive");
        claims.confirm(task.caseRef(), agreed, motive, task.official()).ifPresent(same -> {
            throw new AnswerRefused(same);
        });
        return TaskOutcome.of(ActivationVariables.CLAIM_CONFIRMED, agreed).because(motive);
    }
}
