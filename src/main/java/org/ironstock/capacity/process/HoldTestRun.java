package org.ironstock.capacity.process;

import java.util.List;
import org.ironstock.capacity.StandbyLine;
import org.ironstock.capacity.application.CapacityPolicy;
import org.ironstock.capacity.application.TestRuns;
import org.ironstock.capacity.process.StandbyTestVariables.Holding;
import org.ironstock.platform.AnswerRefused;
import org.ironstock.platform.FormAnswer;
import org.ironstock.platform.OfficialTask;
import org.ironstock.platform.TaskContext;
import org.ironstock.platform.TaskOutcome;
import org.ironstock.platform.TaskView;
import org.springframework.stereotype.Component;

/** User task "Proefproductie houden": an official goes to the line unannounced. */
@Component
class HoldTestRun implements OfficialTask {

    private final TestRuns runs;
    private final CapacityPolicy policy;
    private final StandbyViews views;

    HoldTestRun(TestRuns runs, CapacityPolicy policy, StandbyViews views) {
        this.runs = runs;
        this.policy = policy;
        this.views = views;
    }

    @Override
    public String taskKey() {
        return "Task_HoldTestRun";
    }

    @Override
    public TaskView view(TaskContext task) {
        StandbyLine line = runs.line(task.caseRef());
        TaskView view = views.line(TaskView.empty(), line)
                .between("heldOn", runs.get(task.caseRef()).openedOn(), policy.today());
        return runs.mayNotSkip(task.caseRef()).isPresent() ? view.offering("choice", List.of(Holding.HELD)) : view;
    }

    @Override
    public TaskOutcome complete(TaskContext task, FormAnswer answer) {
        Holding choice = answer.code("choice", Holding.class);
        TaskOutcome outcome = TaskOutcome.of(StandbyTestVariables.TEST_RUN_HOLDING, choice);
        if (choice == Holding.SKIPPED) {
            runs.mayNotSkip(task.caseRef()).ifPresent(fault -> {
                throw new AnswerRefused(fault);
            });
            return outcome.because(answer.text("reason"));
        }
        runs.hold(task.caseRef(), answer.day("heldOn"), task.official()).ifPresent(fault -> {
            throw new AnswerRefused(fault);
        });
        return outcome.because(answer.findText("reason").orElse(""));
    }
}
