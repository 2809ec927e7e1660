package org.ironstock.contract.process;

import java.util.Optional;
import org.ironstock.contract.order.OrderPlacing;
import org.ironstock.contract.process.FollowUpOrderVariables.PriceDecision;
import org.ironstock.platform.FormAnswer;
import org.ironstock.platform.OfficialTask;
import org.ironstock.platform.TaskContext;
import org.ironstock.platform.TaskOutcome;
import org.ironstock.platform.TaskView;
import org.springframework.stereotype.Component;

/** User task "Lage prijs beoordelen": a lawyer judges whether a suspiciously low price is sound. */
@Component
class JudgeLowOrderPrice implements OfficialTask {

    private final OrderPlacing placing;
    private final OrderViews views;
    private final OrderPriceView prices;

    JudgeLowOrderPrice(OrderPlacing placing, OrderViews views, OrderPriceView prices) {
        this.placing = placing;
        this.views = views;
        this.prices = prices;
    }

    @Override
    public String taskKey() {
        return "Task_JudgeLowOrderPrice";
    }

    @Override
    public TaskView view(TaskContext task) {
        return prices.addTo(views.of(task.caseRef()), task.caseRef());
    }

    @Override
    public TaskOutcome complete(TaskContext task, FormAnswer answer) {
        PriceDecision decision = answer.code("decision", PriceDecision.class);
        String reason = answer.text("reason");
        placing.decidePrice(
                task.caseRef(), decision == PriceDecision.APPROVED, reason, task.official(), Optional.empty());
        return TaskOutcome.of(FollowUpOrderVariables.ORDER_PRICE_DECISION, decision)
                .because(reason);
    }
}
