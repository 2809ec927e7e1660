package org.ironstock.payment.process;

import org.ironstock.platform.FormAnswer;
import org.ironstock.platform.OfficialTask;
import org.ironstock.platform.TaskContext;
import org.ironstock.platform.TaskOutcome;
import org.ironstock.platform.TaskView;
import org.springframework.stereotype.Component;

/** User task "Te late betaling voorkomen": the process owner sees to it; the task decides nothing about the invoice. */
@Component
class PreventLatePayment implements OfficialTask {

    private final InvoiceViews views;

    PreventLatePayment(InvoiceViews views) {
        this.views = views;
    }

    @Override
    public String taskKey() {
        return "Task_PreventLatePayment";
    }

    @Override
    public TaskView view(TaskContext task) {
        return views.of(task);
    }

    @Override
    public TaskOutcome complete(TaskContext task, FormAnswer answer) {
        return TaskOutcome.done().because(answer.text("reason"));
    }
}
