package org.ironstock.capacity.process;

import org.ironstock.capacity.application.LineMonths;
import org.ironstock.capacity.process.StandbyMonthVariables.FeeConfirmation;
import org.ironstock.platform.AnswerRefused;
import org.ironstock.platform.FormAnswer;
import org.ironstock.platform.OfficialTask;
import org.ironstock.platform.TaskContext;
import org.ironstock.platform.TaskOutcome;
import org.ironstock.platform.TaskView;
import org.springframework.stereotype.Component;

/** User task "Vergoeding bevestigen": another official than who set it confirms the fee, or returns it. */
@Component
class ConfirmFee implements OfficialTask {

    private final LineMonths months;
    private final StandbyViews views;

    ConfirmFee(LineMonths months, StandbyViews views) {
        this.months = months;
        this.views = views;
    }

    @Override
    public String taskKey() {
        return "Task_ConfirmFee";
    }

    @Override
    public TaskView view(TaskContext task) {
        return views.toConfirm(task.caseRef());
    }

    @Override
    public TaskOutcome complete(TaskContext task, FormAnswer answer) {
        FeeConfirmation choice = answer.code("choice", FeeConfirmation.class);
        TaskOutcome outcome = TaskOutcome.of(StandbyMonthVariables.FEE_CONFIRMATION, choice);
        if (choice == FeeConfirmation.RETURNED) {
            String reason = answer.text("reason");
            months.returnFee(task.caseRef(), reason, task.official());
            return outcome.because(reason);
        }
        months.confirmFee(task.caseRef(), task.official()).ifPresent(fault -> {
            throw new AnswerRefused(fault);
        });
        return outcome.because(answer.findText("reason").orElse(""));
    }
}
