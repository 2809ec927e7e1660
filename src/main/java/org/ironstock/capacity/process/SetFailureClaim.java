package org.ironstock.capacity.process;

import org.ironstock.capacity.activation.ActivationClaims;
import org.ironstock.platform.FormAnswer;
import org.ironstock.platform.OfficialTask;
import org.ironstock.platform.TaskContext;
import org.ironstock.platform.TaskOutcome;
import org.ironstock.platform.TaskView;
import org.springframework.stereotype.Component;

/** User task "Vordering vaststellen": one official sets what the State claims. */
@Component
class SetFailureClaim implements OfficialTask {

    private final ActivationClaims claims;
    private final FailureClaimView claim;

    SetFailureClaim(ActivationClaims claims, FailureClaimView claim) {
        this.claims = claims;
        this.claim = claim;
    }

    @Override
    public String taskKey() {
        return "Task_SetFailureClaim";
    }

    @Override
    public TaskView view(TaskContext task) {
        return claim.toSet(task.caseRef());
    }

    @Override
    public TaskOutcome complete(TaskContext task, FormAnswer answer) {
        String motive = answer.text("motive");
        claims.set(
                task.caseRef(),
                answer.code("choice", PenaltyChoice.class) == PenaltyChoice.CLAIM,
                motive,
                task.official());
        return TaskOutcome.done().because(motive);
    }

    /** Whether the penalty is claimed beside the fee. */
    enum PenaltyChoice {
        CLAIM,
        WAIVE
    }
}
