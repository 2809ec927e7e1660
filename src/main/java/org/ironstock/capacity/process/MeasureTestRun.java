package org.ironstock.capacity.process;

import java.util.Optional;
import org.ironstock.capacity.StandbyLine;
import org.ironstock.capacity.application.TestRuns;
import org.ironstock.capacity.domain.TestSample;
import org.ironstock.capacity.process.StandbyTestVariables.Sample;
import org.ironstock.platform.AnswerRefused;
import org.ironstock.platform.FormAnswer;
import org.ironstock.platform.OfficialTask;
import org.ironstock.platform.TaskContext;
import org.ironstock.platform.TaskOutcome;
import org.ironstock.platform.TaskView;
import org.ironstock.shared.DutchText;
import org.ironstock.shared.Quantity;
import org.springframework.stereotype.Component;

/** User task "Proefproductie meten": TNO tells what was made and what it took along to be tested. */
@Component
class MeasureTestRun implements OfficialTask {

    private final TestRuns runs;
    private final StandbyViews views;

    MeasureTestRun(TestRuns runs, StandbyViews views) {
        this.runs = runs;
        this.views = views;
    }

    @Override
    public String taskKey() {
        return "Task_MeasureTestRun";
    }

    @Override
    public TaskView view(TaskContext task) {
        StandbyLine line = runs.line(task.caseRef());
        return views.line(TaskView.empty(), line)
                .fact(
                        "Gehouden op",
                        DutchText.day(runs.get(task.caseRef()).heldOn().orElseThrow()));
    }

    @Override
    public TaskOutcome complete(TaskContext task, FormAnswer answer) {
        Sample choice = answer.code("sample", Sample.class);
        Optional<TestSample> sample = choice == Sample.TAKEN ? Optional.of(sample(answer)) : Optional.empty();
        runs.measure(task.caseRef(), answer.whole("pieces"), sample, task.official())
                .ifPresent(fault -> {
                    throw new AnswerRefused(fault);
                });
        return TaskOutcome.of(StandbyTestVariables.TEST_SAMPLE, choice)
                .because(answer.findText("reason").orElse(""));
    }

    private static TestSample sample(FormAnswer answer) {
        return new TestSample(
                answer.text("supplierLot").strip(),
                Quantity.of(answer.whole("samplePieces")),
                answer.day("expiresOn"),
                answer.text("basis"),
                answer.text("place").strip());
    }
}
