package org.ironstock.contract.process;

import org.ironstock.contract.watch.LotRecalls;
import org.ironstock.platform.FormAnswer;
import org.ironstock.platform.OfficialTask;
import org.ironstock.platform.TaskContext;
import org.ironstock.platform.TaskOutcome;
import org.ironstock.platform.TaskView;
import org.springframework.stereotype.Component;

/** User task "Niet terugroepen bevestigen": another official than the one who decided so. */
@Component
class ConfirmNoRecall implements OfficialTask {

    private final LotRecalls recalls;
    private final ComplaintViews views;

    ConfirmNoRecall(LotRecalls recalls, ComplaintViews views) {
        this.recalls = recalls;
        this.views = views;
    }

    @Override
    public String taskKey() {
        return "Task_ConfirmNoRecall";
    }

    @Override
    public TaskView view(TaskContext task) {
        return views.ofRecall(task.get(ProductComplaintVariables.RECALL_ID));
    }

    @Override
    public TaskOutcome complete(TaskContext task, FormAnswer answer) {
        boolean agreed = answer.text("agreed").equals("YES");
        String motive = answer.text("motive");
        recalls.confirmNone(task.get(ProductComplaintVariables.RECALL_ID), agreed, motive, task.official());
        return TaskOutcome.of(ProductComplaintVariables.RECALL_DROPPED, agreed).because(motive);
    }
}
