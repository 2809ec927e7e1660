package org.ironstock.capacity.process;

import org.ironstock.capacity.application.MonthsWithoutFee;
import org.ironstock.platform.FormAnswer;
import org.ironstock.platform.OfficialTask;
import org.ironstock.platform.TaskContext;
import org.ironstock.platform.TaskOutcome;
import org.ironstock.platform.TaskView;
import org.springframework.stereotype.Component;

/** User task "Beëindiging overwegen": three of twelve months earned nothing. */
@Component
class ConsiderTermination implements OfficialTask {

    private final MonthsWithoutFee withoutFee;
    private final StandbyViews views;

    ConsiderTermination(MonthsWithoutFee withoutFee, StandbyViews views) {
        this.withoutFee = withoutFee;
        this.views = views;
    }

    @Override
    public String taskKey() {
        return "Task_ConsiderTermination";
    }

    @Override
    public TaskView view(TaskContext task) {
        return views.withoutFee(task.caseRef(), withoutFee.ofLineOf(task.caseRef()));
    }

    @Override
    public TaskOutcome complete(TaskContext task, FormAnswer answer) {
        String reason = answer.text("reason");
        boolean terminate = "TERMINATE".equals(answer.text("choice"));
        withoutFee.decideTermination(task.caseRef(), terminate, reason, task.official());
        return TaskOutcome.done().because(reason);
    }
}
