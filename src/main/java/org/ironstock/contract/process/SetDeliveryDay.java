package org.ironstock.contract.process;

import java.util.List;
import org.ironstock.contract.late.LateDeliveries;
import org.ironstock.platform.AnswerRefused;
import org.ironstock.platform.FormAnswer;
import org.ironstock.platform.OfficialTask;
import org.ironstock.platform.TaskContext;
import org.ironstock.platform.TaskOutcome;
import org.ironstock.platform.TaskView;
import org.ironstock.shared.Finding;
import org.springframework.stereotype.Component;

/** User task "Leverdag vastleggen": nobody knows by when the order must be there; an official finds what was agreed. */
@Component
class SetDeliveryDay implements OfficialTask {

    private final LateDeliveries late;
    private final OrderViews views;

    SetDeliveryDay(LateDeliveries late, OrderViews views) {
        this.late = late;
        this.views = views;
    }

    @Override
    public String taskKey() {
        return "Task_SetDeliveryDay";
    }

    @Override
    public TaskView view(TaskContext task) {
        return views.of(task.caseRef());
    }

    @Override
    public TaskOutcome complete(TaskContext task, FormAnswer answer) {
        String motive = answer.text("motive");
        List<Finding> faults = late.setDay(task.caseRef(), answer.day("day"), motive, task.official());
        if (!faults.isEmpty()) {
            throw new AnswerRefused(faults);
        }
        return TaskOutcome.done().because(motive);
    }
}
