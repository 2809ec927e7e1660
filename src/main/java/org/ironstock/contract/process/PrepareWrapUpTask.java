package org.ironstock.contract.process;

import org.ironstock.platform.FormAnswer;
import org.ironstock.platform.OfficialTask;
import org.ironstock.platform.TaskContext;
import org.ironstock.platform.TaskOutcome;
import org.ironstock.platform.TaskView;
import org.springframework.stereotype.Component;

/** User task "Afronding voorbereiden": what is still open three months before the last day, and what is done about it. */
@Component
class PrepareWrapUpTask implements OfficialTask {

    private final EndingViews views;

    PrepareWrapUpTask(EndingViews views) {
        this.views = views;
    }

    @Override
    public String taskKey() {
        return "Task_PrepareWrapUp";
    }

    @Override
    public TaskView view(TaskContext task) {
        return views.of(task.caseRef());
    }

    @Override
    public TaskOutcome complete(TaskContext task, FormAnswer answer) {
        return TaskOutcome.done().because(answer.text("plan"));
    }
}
