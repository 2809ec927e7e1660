package org.ironstock.capacity.process;

import org.ironstock.capacity.application.LineMonths;
import org.ironstock.capacity.process.StandbyMonthVariables.FeeChoice;
import org.ironstock.platform.AnswerRefused;
import org.ironstock.platform.FormAnswer;
import org.ironstock.platform.OfficialTask;
import org.ironstock.platform.TaskContext;
import org.ironstock.platform.TaskOutcome;
import org.ironstock.platform.TaskView;
import org.springframework.stereotype.Component;

/** User task "Vergoeding vaststellen": an official sets the calculated fee, or asks the producer anew. */
@Component
class SetFee implements OfficialTask {

    private final LineMonths months;
    private final StandbyViews views;

    SetFee(LineMonths months, StandbyViews views) {
        this.months = months;
        this.views = views;
    }

    @Override
    public String taskKey() {
        return "Task_SetFee";
    }

    @Override
    public TaskView view(TaskContext task) {
        return views.of(task.caseRef());
    }

    @Override
    public TaskOutcome complete(TaskContext task, FormAnswer answer) {
        FeeChoice choice = answer.code("choice", FeeChoice.class);
        TaskOutcome outcome = TaskOutcome.of(StandbyMonthVariables.FEE_CHOICE, choice);
        if (choice == FeeChoice.REOPEN) {
            String reason = answer.text("reason");
            months.reopen(task.caseRef(), reason, task.official());
            return outcome.because(reason);
        }
        months.setFee(task.caseRef(), task.official()).ifPresent(fault -> {
            throw new AnswerRefused(fault);
        });
        return outcome.because(answer.findText("reason").orElse(""));
    }
}
