package org.ironstock.capacity.process;

import org.ironstock.capacity.StandbyLine;
import org.ironstock.capacity.application.TestRuns;
import org.ironstock.platform.AnswerRefused;
import org.ironstock.platform.FormAnswer;
import org.ironstock.platform.OfficialTask;
import org.ironstock.platform.TaskContext;
import org.ironstock.platform.TaskOutcome;
import org.ironstock.platform.TaskView;
import org.ironstock.shared.DutchText;
import org.springframework.stereotype.Component;

/** User task "Proefproductie meten": TNO tells what was made and whether the sample met the norms. */
@Component
class MeasureTestRun implements OfficialTask {

    private final TestRuns runs;

    MeasureTestRun(TestRuns runs) {
        this.runs = runs;
    }

    @Override
    public String taskKey() {
        return "Task_MeasureTestRun";
    }

    @Override
    public TaskView view(TaskContext task) {
        StandbyLine line = runs.line(task.caseRef());
        return TaskView.empty()
                .fact("Lijn", "%s %s".formatted(line.id(), line.name()))
                .fact("Plaats", line.site())
                .fact("Product", line.productCode())
                .fact("Gehouden op", DutchText.day(runs.get(task.caseRef()).heldOn().orElseThrow()));
    }

    @Override
    public TaskOutcome complete(TaskContext task, FormAnswer answer) {
        runs.measure(
                        task.caseRef(),
                        answer.whole("pieces"),
                        "SOUND".equals(answer.text("sample")),
                        task.official())
                .ifPresent(fault -> {
                    throw new AnswerRefused(fault);
                });
        return TaskOutcome.done().because(answer.findText("reason").orElse(""));
    }
}
