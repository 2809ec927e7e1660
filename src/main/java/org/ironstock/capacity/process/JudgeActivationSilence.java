package org.ironstock.capacity.process;

import org.ironstock.capacity.activation.ActivationOrders;
import org.ironstock.capacity.process.ActivationVariables.OrderOutcome;
import org.ironstock.capacity.process.ActivationVariables.SilenceChoice;
import org.ironstock.platform.FormAnswer;
import org.ironstock.platform.OfficialTask;
import org.ironstock.platform.TaskContext;
import org.ironstock.platform.TaskOutcome;
import org.ironstock.platform.TaskView;
import org.ironstock.shared.DutchText;
import org.springframework.stereotype.Component;

/** User task "Uitblijven bevestiging behandelen": the supplier did not confirm within a day. */
@Component
class JudgeActivationSilence implements OfficialTask {

    private final ActivationOrders orders;
    private final ActivationViews views;

    JudgeActivationSilence(ActivationOrders orders, ActivationViews views) {
        this.orders = orders;
        this.views = views;
    }

    @Override
    public String taskKey() {
        return "Task_JudgeActivationSilence";
    }

    @Override
    public TaskView view(TaskContext task) {
        return views.of(
                task.caseRef(),
                TaskView.empty()
                        .fact(
                                "Te bevestigen uiterlijk",
                                DutchText.moment(task.get(ActivationVariables.ACTIVATION_CONFIRM_BY_AT))));
    }

    @Override
    public TaskOutcome complete(TaskContext task, FormAnswer answer) {
        SilenceChoice choice = answer.code("choice", SilenceChoice.class);
        String reason = answer.text("reason");
        TaskOutcome outcome = TaskOutcome.of(ActivationVariables.ACTIVATION_SILENCE_CHOICE, choice)
                .because(reason);
        if (choice == SilenceChoice.WITHDRAW) {
            orders.withdraw(task.caseRef(), reason, task.official());
            return outcome.and(ActivationVariables.ACTIVATION_OUTCOME, OrderOutcome.WITHDRAWN);
        }
        return outcome.and(
                ActivationVariables.ACTIVATION_CONFIRM_BY_AT,
                orders.waitLonger(task.caseRef(), reason, task.official()));
    }
}
