package org.ironstock.handover.process;

import java.util.List;
import org.ironstock.handover.closing.Disposals;
import org.ironstock.handover.domain.Sale;
import org.ironstock.platform.AnswerRefused;
import org.ironstock.platform.FormAnswer;
import org.ironstock.platform.OfficialTask;
import org.ironstock.platform.TaskContext;
import org.ironstock.platform.TaskOutcome;
import org.ironstock.platform.TaskView;
import org.ironstock.shared.Finding;
import org.ironstock.shared.Money;
import org.springframework.stereotype.Component;

/** User task "Partijen aanbieden": a set of lots is offered for sale. */
@Component
class OfferLots implements OfficialTask {

    private final Disposals disposals;
    private final DisposalViews views;

    OfferLots(Disposals disposals, DisposalViews views) {
        this.disposals = disposals;
        this.views = views;
    }

    @Override
    public String taskKey() {
        return "Task_OfferLots";
    }

    @Override
    public TaskView view(TaskContext task) {
        return views.ofOffer(task);
    }

    @Override
    public TaskOutcome complete(TaskContext task, FormAnswer answer) {
        List<Finding> findings = disposals.offer(
                task.get(HandoverClosingVariables.DISPOSAL_ID),
                new Sale.Offer(
                        new Money(answer.whole("minimumCents")),
                        answer.day("until"),
                        answer.text("marketNote"),
                        task.official()));
        if (!findings.isEmpty()) {
            throw new AnswerRefused(findings);
        }
        return TaskOutcome.done();
    }
}
