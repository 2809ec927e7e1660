package org.ironstock.handover.process;

import java.util.List;
import java.util.Optional;
import org.ironstock.handover.closing.Disposals;
import org.ironstock.handover.domain.Processing;
import org.ironstock.platform.AnswerRefused;
import org.ironstock.platform.FormAnswer;
import org.ironstock.platform.OfficialTask;
import org.ironstock.platform.TaskContext;
import org.ironstock.platform.TaskOutcome;
import org.ironstock.platform.TaskView;
import org.ironstock.shared.Finding;
import org.ironstock.shared.Money;
import org.springframework.stereotype.Component;

/** User task "Verwerking opdragen": who processes the lots, how and at what cost. */
@Component
class OrderProcessing implements OfficialTask {

    private final Disposals disposals;
    private final DisposalViews views;

    OrderProcessing(Disposals disposals, DisposalViews views) {
        this.disposals = disposals;
        this.views = views;
    }

    @Override
    public String taskKey() {
        return "Task_OrderProcessing";
    }

    @Override
    public TaskView view(TaskContext task) {
        return views.ofDisposal(task);
    }

    @Override
    public TaskOutcome complete(TaskContext task, FormAnswer answer) {
        List<Finding> findings = disposals.process(
                task.get(HandoverClosingVariables.DISPOSAL_ID),
                new Processing(
                        answer.text("processor"),
                        answer.text("permit"),
                        answer.code("method", Processing.Method.class),
                        answer.whole("expectedKilos"),
                        new Money(answer.whole("costCents")),
                        task.official(),
                        Optional.empty()));
        if (!findings.isEmpty()) {
            throw new AnswerRefused(findings);
        }
        return TaskOutcome.done();
    }
}
