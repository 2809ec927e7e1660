package org.ironstock.contract.process;

import org.ironstock.contract.domain.LotRecall;
import org.ironstock.contract.process.ProductComplaintVariables.RecallChoice;
import org.ironstock.contract.watch.LotRecalls;
import org.ironstock.platform.FormAnswer;
import org.ironstock.platform.OfficialTask;
import org.ironstock.platform.TaskContext;
import org.ironstock.platform.TaskOutcome;
import org.ironstock.platform.TaskView;
import org.springframework.stereotype.Component;

/** User task "Terugroepen beoordelen": goods that were complained of again are blocked, recalled, or left alone. */
@Component
class JudgeLotRecall implements OfficialTask {

    private final LotRecalls recalls;
    private final ComplaintViews views;

    JudgeLotRecall(LotRecalls recalls, ComplaintViews views) {
        this.recalls = recalls;
        this.views = views;
    }

    @Override
    public String taskKey() {
        return "Task_JudgeLotRecall";
    }

    @Override
    public TaskView view(TaskContext task) {
        return views.ofRecall(task.get(ProductComplaintVariables.RECALL_ID));
    }

    @Override
    public TaskOutcome complete(TaskContext task, FormAnswer answer) {
        RecallChoice choice = answer.code("choice", RecallChoice.class);
        String motive = answer.text("motive");
        recalls.decide(
                task.get(ProductComplaintVariables.RECALL_ID),
                LotRecall.Choice.valueOf(choice.name()),
                motive,
                task.official());
        return TaskOutcome.of(ProductComplaintVariables.RECALL_CHOICE, choice).because(motive);
    }
}
