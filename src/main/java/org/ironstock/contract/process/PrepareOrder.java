package org.ironstock.contract.process;

import java.util.List;
import java.util.Map;
import org.ironstock.contract.domain.FollowUpOrder;
import org.ironstock.contract.order.OrderPlacing;
import org.ironstock.contract.persistence.OrderRows;
import org.ironstock.contract.process.FollowUpOrderVariables.Preparation;
import org.ironstock.platform.AnswerRefused;
import org.ironstock.platform.FormAnswer;
import org.ironstock.platform.OfficialTask;
import org.ironstock.platform.TaskContext;
import org.ironstock.platform.TaskOutcome;
import org.ironstock.platform.TaskView;
import org.ironstock.shared.Finding;
import org.springframework.stereotype.Component;

/** User task "Order opstellen": a buyer says where and when to deliver, or stops the order with a reason. */
@Component
class PrepareOrder implements OfficialTask {

    private final OrderPlacing placing;
    private final OrderRows orders;
    private final OrderViews views;

    PrepareOrder(OrderPlacing placing, OrderRows orders, OrderViews views) {
        this.placing = placing;
        this.orders = orders;
        this.views = views;
    }

    @Override
    public String taskKey() {
        return "Task_PrepareOrder";
    }

    @Override
    public TaskView view(TaskContext task) {
        return views.of(task.caseRef())
                .data(Map.of(
                        "deliverBy",
                        orders.get(task.caseRef()).request().neededBy().toString()));
    }

    @Override
    public TaskOutcome complete(TaskContext task, FormAnswer answer) {
        Preparation choice = answer.code("choice", Preparation.class);
        if (choice == Preparation.STOPPED) {
            String reason = answer.text("reason");
            placing.stop(task.caseRef(), reason, task.official());
            return TaskOutcome.of(FollowUpOrderVariables.ORDER_PREPARATION, choice)
                    .because(reason);
        }
        List<Finding> faults = placing.plan(
                task.caseRef(), new FollowUpOrder.Plan(answer.text("place"), answer.day("deliverBy")), task.official());
        if (!faults.isEmpty()) {
            throw new AnswerRefused(faults);
        }
        return TaskOutcome.of(FollowUpOrderVariables.ORDER_PREPARATION, choice);
    }
}
