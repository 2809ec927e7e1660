package org.ironstock.capacity.process;

import java.util.List;
import org.ironstock.capacity.activation.ActivationClaims;
import org.ironstock.capacity.domain.FailurePenalty;
import org.ironstock.platform.FormAnswer;
import org.ironstock.platform.OfficialTask;
import org.ironstock.platform.TaskContext;
import org.ironstock.platform.TaskOutcome;
import org.ironstock.platform.TaskView;
import org.ironstock.shared.DutchText;
import org.springframework.stereotype.Component;

/** User task "Vordering vaststellen": one official sets what the State claims. */
@Component
class SetFailureClaim implements OfficialTask {

    private final ActivationClaims claims;
    private final ActivationViews views;

    SetFailureClaim(ActivationClaims claims, ActivationViews views) {
        this.claims = claims;
        this.views = views;
    }

    @Override
    public String taskKey() {
        return "Task_SetFailureClaim";
    }

    @Override
    public TaskView view(TaskContext task) {
        FailurePenalty failure = claims.failure(task.caseRef());
        return views.of(task.caseRef())
                .fact(
                        "Te leveren en aanvaard",
                        DutchText.number(failure.target().pieces()))
                .fact("Op tijd aanvaard", DutchText.number(failure.accepted().pieces()))
                .fact("Berekende boete", failure.penalty().inDutch())
                .fact("Boete ten hoogste", failure.cap().inDutch())
                .table(
                        "Vergoeding die teruggaat",
                        List.of("Maand", "Vergoeding"),
                        claims.feesBack(task.caseRef()).stream()
                                .map(fee -> List.of(
                                        fee.month().toString(), fee.amount().inDutch()))
                                .toList());
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
