package org.ironstock.capacity.process;

import org.ironstock.capacity.application.Sizings;
import org.ironstock.platform.FormAnswer;
import org.ironstock.platform.OfficialTask;
import org.ironstock.platform.TaskContext;
import org.ironstock.platform.TaskOutcome;
import org.ironstock.platform.TaskView;
import org.springframework.stereotype.Component;

/** User task "Capaciteit contracteren": RVO names the contract under which the capacity is taken on. */
@Component
class ArrangeCapacity implements OfficialTask {

    private final Sizings sizings;
    private final SizingViews views;

    ArrangeCapacity(Sizings sizings, SizingViews views) {
        this.sizings = sizings;
        this.views = views;
    }

    @Override
    public String taskKey() {
        return "Task_ArrangeCapacity";
    }

    @Override
    public TaskView view(TaskContext task) {
        return views.results(task.caseRef());
    }

    @Override
    public TaskOutcome complete(TaskContext task, FormAnswer answer) {
        String contractRef = answer.text("contractRef");
        sizings.arrange(task.caseRef(), contractRef, task.official());
        return TaskOutcome.done().because(answer.text("reason"));
    }
}
