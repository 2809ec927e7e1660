package org.ironstock.capacity.process;

import org.ironstock.capacity.application.LineMonths;
import org.ironstock.platform.FormAnswer;
import org.ironstock.platform.OfficialTask;
import org.ironstock.platform.TaskContext;
import org.ironstock.platform.TaskOutcome;
import org.ironstock.platform.TaskView;
import org.springframework.stereotype.Component;

/** User task "Ingebrekestelling opstellen": two months in a row earned nothing. */
@Component
class GiveDefaultNotice implements OfficialTask {

    private final LineMonths months;
    private final StandbyViews views;

    GiveDefaultNotice(LineMonths months, StandbyViews views) {
        this.months = months;
        this.views = views;
    }

    @Override
    public String taskKey() {
        return "Task_GiveDefaultNotice";
    }

    @Override
    public TaskView view(TaskContext task) {
        return views.of(task.caseRef());
    }

    @Override
    public TaskOutcome complete(TaskContext task, FormAnswer answer) {
        String reason = answer.text("reason");
        boolean give = "NOTICE".equals(answer.text("choice"));
        months.decideNotice(task.caseRef(), give, reason, task.official());
        return TaskOutcome.done().because(reason);
    }
}
