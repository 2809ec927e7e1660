package org.ironstock.capacity.process;

import java.time.LocalDate;
import java.util.List;
import org.ironstock.capacity.activation.ActivationProgress;
import org.ironstock.capacity.application.CapacityPolicy;
import org.ironstock.capacity.domain.ActivationMilestone;
import org.ironstock.capacity.persistence.ActivationRows;
import org.ironstock.platform.AnswerRefused;
import org.ironstock.platform.FormAnswer;
import org.ironstock.platform.OfficialTask;
import org.ironstock.platform.TaskContext;
import org.ironstock.platform.TaskOutcome;
import org.ironstock.platform.TaskView;
import org.ironstock.shared.Finding;
import org.springframework.stereotype.Component;

/** User task "Mijlpaal vastleggen": an official records that a milestone was reached and what shows it. */
@Component
class RecordMilestone implements OfficialTask {

    private final ActivationProgress progress;
    private final ActivationRows rows;
    private final CapacityPolicy policy;
    private final ActivationViews views;

    RecordMilestone(ActivationProgress progress, ActivationRows rows, CapacityPolicy policy, ActivationViews views) {
        this.progress = progress;
        this.rows = rows;
        this.policy = policy;
        this.views = views;
    }

    @Override
    public String taskKey() {
        return "Task_RecordMilestone";
    }

    @Override
    public TaskView view(TaskContext task) {
        return views.ofMilestone(task)
                .between("reachedOn", rows.get(task.caseRef()).startsOn(), policy.today());
    }

    @Override
    public TaskOutcome complete(TaskContext task, FormAnswer answer) {
        ActivationMilestone milestone = task.get(ActivationVariables.MILESTONE);
        LocalDate on = answer.day("reachedOn");
        List<Finding> faults = progress.faults(task.caseRef(), milestone, on);
        if (!faults.isEmpty()) {
            throw new AnswerRefused(faults);
        }
        progress.reach(task.caseRef(), milestone, on, answer.text("evidence"), task.official());
        return TaskOutcome.done();
    }
}
