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

/** User task "Aangetoonde startkosten vaststellen": what the supplier had spent and could show. */
@Component
class ProveStartCost implements OfficialTask {

    private final ActivationEnding ending;
    private final ActivationViews views;

    ProveStartCost(ActivationEnding ending, ActivationViews views) {
        this.ending = ending;
        this.views = views;
    }

    @Override
    public String taskKey() {
        return "Task_ProveStartCost";
    }

    @Override
    public TaskView view(TaskContext task) {
        TaskView unsigned = ending.whyCostNotSigned(task.caseRef())
                .map(why -> TaskView.empty().fact("Waarom nog niet getekend", why))
                .orElseGet(TaskView::empty);
        return views.of(task.caseRef(), unsigned);
    }

    @Override
    public TaskOutcome complete(TaskContext task, FormAnswer answer) {
        Proven proven =
                new Proven(new Money(answer.whole("amountCents")), answer.text("evidence"), answer.text("motive"));
        boolean due = ending.proveCost(task.caseRef(), proven, task.official());
        return TaskOutcome.of(ActivationVariables.START_COST_DUE, due).because(proven.motive());
    }
}
