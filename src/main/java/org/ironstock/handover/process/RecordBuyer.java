package org.ironstock.handover.process;

import java.util.List;
import org.ironstock.handover.closing.Disposals;
import org.ironstock.handover.domain.Sale;
import org.ironstock.handover.process.HandoverClosingVariables.Taker;
import org.ironstock.platform.AnswerRefused;
import org.ironstock.platform.FormAnswer;
import org.ironstock.platform.OfficialTask;
import org.ironstock.platform.TaskContext;
import org.ironstock.platform.TaskOutcome;
import org.ironstock.platform.TaskView;
import org.ironstock.shared.Finding;
import org.ironstock.shared.Money;
import org.springframework.stereotype.Component;

/** User task "Koper vastleggen": who buys, checked, or that nobody does. */
@Component
class RecordBuyer implements OfficialTask {

    private final Disposals disposals;
    private final DisposalViews views;

    RecordBuyer(Disposals disposals, DisposalViews views) {
        this.disposals = disposals;
        this.views = views;
    }

    @Override
    public String taskKey() {
        return "Task_RecordBuyer";
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
        List<Finding> findings = disposals.sell(
                task.get(HandoverClosingVariables.DISPOSAL_ID),
                new Sale.Buyer(
                        answer.text("name"),
                        answer.text("register"),
                        answer.text("country"),
                        new Money(answer.whole("priceCents")),
                        answer.flag("checked"),
                        answer.flag("outsideCare"),
                        answer.findText("exportPaper").orElse(""),
                        task.official()));
        if (!findings.isEmpty()) {
            throw new AnswerRefused(findings);
        }
        return TaskOutcome.of(HandoverClosingVariables.TAKER, Taker.FOUND);
    }
}
