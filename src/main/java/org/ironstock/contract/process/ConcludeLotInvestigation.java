package org.ironstock.contract.process;

import org.ironstock.contract.domain.LotRecall;
import org.ironstock.contract.process.ProductComplaintVariables.Conclusion;
import org.ironstock.contract.watch.LotRecalls;
import org.ironstock.platform.FormAnswer;
import org.ironstock.platform.OfficialTask;
import org.ironstock.platform.TaskContext;
import org.ironstock.platform.TaskOutcome;
import org.ironstock.platform.TaskView;
import org.springframework.stereotype.Component;

/** User task "Onderzoek afronden": blocked goods are set free by another official, or recalled. */
@Component
class ConcludeLotInvestigation implements OfficialTask {

    private final LotRecalls recalls;
    private final ComplaintViews views;

    ConcludeLotInvestigation(LotRecalls recalls, ComplaintViews views) {
        this.recalls = recalls;
        this.views = views;
    }

    @Override
    public String taskKey() {
        return "Task_ConcludeLotInvestigation";
    }

    @Override
    public TaskView view(TaskContext task) {
        return views.ofRecall(task.get(ProductComplaintVariables.RECALL_ID));
    }

    @Override
    public TaskOutcome complete(TaskContext task, FormAnswer answer) {
        Conclusion conclusion = answer.code("conclusion", Conclusion.class);
        String motive = answer.text("motive");
        recalls.conclude(
                task.get(ProductComplaintVariables.RECALL_ID),
                LotRecall.Choice.valueOf(conclusion.name()),
                motive,
                task.official());
        return TaskOutcome.of(ProductComplaintVariables.RECALL_CONCLUSION, conclusion)
                .because(motive);
    }
}
