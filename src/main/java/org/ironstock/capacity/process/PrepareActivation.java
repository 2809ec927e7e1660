package org.ironstock.capacity.process;

import org.ironstock.capacity.activation.ActivationRequests;
import org.ironstock.capacity.process.ActivationVariables.Preparation;
import org.ironstock.platform.FormAnswer;
import org.ironstock.platform.OfficialTask;
import org.ironstock.platform.TaskContext;
import org.ironstock.platform.TaskOutcome;
import org.ironstock.platform.TaskView;
import org.springframework.stereotype.Component;

/** User task "Activeringsbesluit opstellen": an official draws the decision up, or stops it with a reason. */
@Component
class PrepareActivation implements OfficialTask {

    private final ActivationRequests requests;
    private final ActivationViews views;

    PrepareActivation(ActivationRequests requests, ActivationViews views) {
        this.requests = requests;
        this.views = views;
    }

    @Override
    public String taskKey() {
        return "Task_PrepareActivation";
    }

    @Override
    public TaskView view(TaskContext task) {
        return views.of(task.caseRef());
    }

    @Override
    public TaskOutcome complete(TaskContext task, FormAnswer answer) {
        Preparation choice = answer.code("choice", Preparation.class);
        String motive = answer.text("motive");
        if (choice == Preparation.READY) {
            requests.prepare(task.caseRef(), motive, task.official());
        } else {
            requests.stop(task.caseRef(), motive, task.official());
        }
        return TaskOutcome.of(ActivationVariables.ACTIVATION_PREPARATION, choice)
                .because(motive);
    }
}
