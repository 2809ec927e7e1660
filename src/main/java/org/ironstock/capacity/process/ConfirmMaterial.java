package org.ironstock.capacity.process;

import org.ironstock.capacity.activation.ActivationEnding;
import org.ironstock.capacity.domain.ActivationStep;
import org.ironstock.capacity.persistence.ActivationRows;
import org.ironstock.platform.AnswerRefused;
import org.ironstock.platform.FormAnswer;
import org.ironstock.platform.OfficialTask;
import org.ironstock.platform.TaskContext;
import org.ironstock.platform.TaskOutcome;
import org.ironstock.platform.TaskView;
import org.springframework.stereotype.Component;

/** User task "Afrekening bevestigen": a second official confirms the settlement or sends it back. */
@Component
class ConfirmMaterial implements OfficialTask {

    private final ActivationEnding ending;
    private final ActivationRows rows;
    private final ActivationViews views;

    ConfirmMaterial(ActivationEnding ending, ActivationRows rows, ActivationViews views) {
        this.ending = ending;
        this.rows = rows;
        this.views = views;
    }

    @Override
    public String taskKey() {
        return "Task_ConfirmMaterial";
    }

    @Override
    public TaskView view(TaskContext task) {
        ActivationStep set =
                rows.lastStep(task.caseRef(), ActivationStep.Kind.MATERIAL_SET).orElseThrow();
        return views.of(task.caseRef(), views.toConfirm(TaskView.empty(), set, "Te bevestigen, exclusief btw"));
    }

    @Override
    public TaskOutcome complete(TaskContext task, FormAnswer answer) {
        boolean agreed = answer.code("choice", Confirmation.class) == Confirmation.CONFIRM;
        String motive = answer.text("motive");
        ending.confirmMaterial(task.caseRef(), agreed, motive, task.official()).ifPresent(same -> {
            throw new AnswerRefused(same);
        });
        return TaskOutcome.of(ActivationVariables.SETTLEMENT_CONFIRMED, agreed).because(motive);
    }
}
