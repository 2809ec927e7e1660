package org.ironstock.contract.process;

import org.ironstock.contract.order.OrderAnswers;
import org.ironstock.contract.process.FollowUpOrderVariables.SilenceChoice;
import org.ironstock.platform.FormAnswer;
import org.ironstock.platform.OfficialTask;
import org.ironstock.platform.TaskContext;
import org.ironstock.platform.TaskOutcome;
import org.ironstock.platform.TaskView;
import org.ironstock.shared.DutchText;
import org.springframework.stereotype.Component;

/** User task "Uitblijven antwoord behandelen": the supplier neither confirmed nor refused in time. */
@Component
class JudgeSilence implements OfficialTask {

    private final OrderAnswers answers;
    private final OrderViews views;

    JudgeSilence(OrderAnswers answers, OrderViews views) {
        this.answers = answers;
        this.views = views;
    }

    @Override
    public String taskKey() {
        return "Task_JudgeSilence";
    }

    @Override
    public TaskView view(TaskContext task) {
        return views.of(task.caseRef())
                .fact(
                        "Antwoord verwacht voor",
                        DutchText.moment(task.get(FollowUpOrderVariables.SUPPLIER_ANSWERS_BY_AT)));
    }

    @Override
    public TaskOutcome complete(TaskContext task, FormAnswer answer) {
        SilenceChoice choice = answer.code("choice", SilenceChoice.class);
        String reason = answer.text("reason");
        TaskOutcome outcome =
                TaskOutcome.of(FollowUpOrderVariables.SILENCE_CHOICE, choice).because(reason);
        if (choice == SilenceChoice.WITHDRAW) {
            answers.withdraw(task.caseRef(), reason, task.official());
            return outcome;
        }
        return outcome.and(
                FollowUpOrderVariables.SUPPLIER_ANSWERS_BY_AT,
                answers.waitLonger(task.caseRef(), reason, task.official()));
    }
}
