package org.ironstock.capacity.process;

import org.ironstock.capacity.activation.ActivationEnding;
import org.ironstock.capacity.activation.ActivationEnding.Proven;
import org.ironstock.platform.FormAnswer;
import org.ironstock.platform.OfficialTask;
import org.ironstock.platform.TaskContext;
import org.ironstock.platform.TaskOutcome;
import org.ironstock.platform.TaskView;
import org.ironstock.shared.Money;
import org.springframework.stereotype.Component;

/** User task "Restmateriaal afrekenen": one official sets what is paid for material that was left. */
@Component
class SettleMaterial implements OfficialTask {

    private final ActivationEnding ending;
    private final ActivationViews views;

    SettleMaterial(ActivationEnding ending, ActivationViews views) {
        this.ending = ending;
        this.views = views;
    }

    @Override
    public String taskKey() {
        return "Task_SettleMaterial";
    }

    @Override
    public TaskView view(TaskContext task) {
        return views.of(task.caseRef());
    }

    @Override
    public TaskOutcome complete(TaskContext task, FormAnswer answer) {
        Proven proven =
                new Proven(new Money(answer.whole("amountCents")), answer.text("evidence"), answer.text("motive"));
        ending.setMaterial(task.caseRef(), proven, task.official());
        return TaskOutcome.done().because(proven.motive());
    }
}
