package org.ironstock.handover.process;

import java.util.List;
import java.util.Optional;
import org.ironstock.handover.closing.Disposals;
import org.ironstock.handover.domain.Donation;
import org.ironstock.handover.process.HandoverClosingVariables.Taker;
import org.ironstock.platform.AnswerRefused;
import org.ironstock.platform.FormAnswer;
import org.ironstock.platform.OfficialTask;
import org.ironstock.platform.TaskContext;
import org.ironstock.platform.TaskOutcome;
import org.ironstock.platform.TaskView;
import org.ironstock.shared.Finding;
import org.springframework.stereotype.Component;

/** User task "Ontvanger vastleggen": to whom lots are given, or that nobody wants them. */
@Component
class RecordRecipient implements OfficialTask {

    private final Disposals disposals;
    private final DisposalViews views;

    RecordRecipient(Disposals disposals, DisposalViews views) {
        this.disposals = disposals;
        this.views = views;
    }

    @Override
    public String taskKey() {
        return "Task_RecordRecipient";
    }

    @Override
    public TaskView view(TaskContext task) {
        return views.withCountries(task);
    }

    @Override
    public TaskOutcome complete(TaskContext task, FormAnswer answer) {
        if (answer.code("taker", Taker.class) == Taker.NOBODY) {
            return TaskOutcome.of(HandoverClosingVariables.TAKER, Taker.NOBODY);
        }
        Donation donation = new Donation(
                answer.text("recipient"),
                answer.code("type", Donation.RecipientType.class),
                answer.findText("register").orElse(""),
                answer.text("country"),
                answer.text("purpose"),
                answer.text("marketNote"),
                task.official(),
                Optional.empty());
        List<Finding> findings = disposals.give(task.get(HandoverClosingVariables.DISPOSAL_ID), donation);
        if (!findings.isEmpty()) {
            throw new AnswerRefused(findings);
        }
        return TaskOutcome.of(HandoverClosingVariables.TAKER, donation.needsAdvice() ? Taker.ADVICE : Taker.FOUND);
    }
}
