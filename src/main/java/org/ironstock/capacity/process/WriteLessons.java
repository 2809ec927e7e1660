package org.ironstock.capacity.process;

import org.ironstock.capacity.activation.ActivationEnding;
import org.ironstock.platform.FormAnswer;
import org.ironstock.platform.OfficialTask;
import org.ironstock.platform.TaskContext;
import org.ironstock.platform.TaskOutcome;
import org.ironstock.platform.TaskView;
import org.springframework.stereotype.Component;

/** User task "Lessen vastleggen": what the activation teaches. */
@Component
class WriteLessons implements OfficialTask {

    private final ActivationEnding ending;
    private final ActivationViews views;

    WriteLessons(ActivationEnding ending, ActivationViews views) {
        this.ending = ending;
        this.views = views;
    }

    @Override
    public String taskKey() {
        return "Task_WriteLessons";
    }

    @Override
    public TaskView view(TaskContext task) {
        return views.of(task.caseRef());
    }

    @Override
    public TaskOutcome complete(TaskContext task, FormAnswer answer) {
        ending.learn(task.caseRef(), answer.text("lessons"), task.official());
        return TaskOutcome.done();
    }
}
