package org.ironstock.handover.process;

import java.util.List;
import org.ironstock.handover.closing.Disposals;
import org.ironstock.handover.domain.Donation;
import org.ironstock.handover.process.HandoverClosingVariables.Advised;
import org.ironstock.platform.AnswerRefused;
import org.ironstock.platform.FormAnswer;
import org.ironstock.platform.OfficialTask;
import org.ironstock.platform.TaskContext;
import org.ironstock.platform.TaskOutcome;
import org.ironstock.platform.TaskView;
import org.ironstock.shared.Finding;
import org.springframework.stereotype.Component;

/** User task "Adviseren over schenking aan een land": Foreign Affairs says whether it may go there. */
@Component
class AdviseForeignAffairs implements OfficialTask {

    private final Disposals disposals;
    private final DisposalViews views;

    AdviseForeignAffairs(Disposals disposals, DisposalViews views) {
        this.disposals = disposals;
        this.views = views;
    }

    @Override
    public String taskKey() {
        return "Task_AdviseForeignAffairs";
    }

    @Override
    public TaskView view(TaskContext task) {
        return views.ofDisposal(task);
    }

    @Override
    public TaskOutcome complete(TaskContext task, FormAnswer answer) {
        Advised advised = answer.code("advised", Advised.class);
        List<Finding> findings = disposals.advise(
                task.get(HandoverClosingVariables.DISPOSAL_ID),
                new Donation.Advice(advised == Advised.POSITIVE, answer.text("text"), task.official()));
        if (!findings.isEmpty()) {
            throw new AnswerRefused(findings);
        }
        return TaskOutcome.of(HandoverClosingVariables.ADVISED, advised).because(answer.text("text"));
    }
}
