package org.ironstock.contract.process;

import java.util.List;
import java.util.Optional;
import org.ironstock.contract.order.OrderPlacing;
import org.ironstock.contract.process.FollowUpOrderVariables.PriceDecision;
import org.ironstock.platform.AnswerRefused;
import org.ironstock.platform.FormAnswer;
import org.ironstock.platform.OfficialTask;
import org.ironstock.platform.TaskContext;
import org.ironstock.platform.TaskOutcome;
import org.ironstock.platform.TaskView;
import org.ironstock.shared.DutchText;
import org.ironstock.shared.Finding;
import org.springframework.stereotype.Component;

/** User task "Over prijs boven range beslissen": GMT decides within its term; silence refuses. */
@Component
class DecideOrderPrice implements OfficialTask {

    private final OrderPlacing placing;
    private final OrderViews views;
    private final OrderPriceView prices;

    DecideOrderPrice(OrderPlacing placing, OrderViews views, OrderPriceView prices) {
        this.placing = placing;
        this.views = views;
        this.prices = prices;
    }

    @Override
    public String taskKey() {
        return "Task_DecideOrderPrice";
    }

    @Override
    public TaskView view(TaskContext task) {
        return prices.addTo(views.of(task.caseRef()), task.caseRef())
                .fact(
                        "Beslissen uiterlijk",
                        DutchText.moment(task.get(FollowUpOrderVariables.PRICE_DECISION_UNTIL_AT)));
    }

    @Override
    public TaskOutcome complete(TaskContext task, FormAnswer answer) {
        PriceDecision decision = answer.code("decision", PriceDecision.class);
        String reason = answer.text("reason");
        List<Finding> faults = placing.decidePrice(
                task.caseRef(),
                decision == PriceDecision.APPROVED,
                reason,
                task.official(),
                Optional.of(task.get(FollowUpOrderVariables.PRICE_DECISION_UNTIL_AT)));
        if (!faults.isEmpty()) {
            throw new AnswerRefused(faults);
        }
        return TaskOutcome.of(FollowUpOrderVariables.ORDER_PRICE_DECISION, decision)
                .because(reason);
    }
}
