package org.ironstock.contract.process;

import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.ironstock.contract.order.OrderCancellations;
import org.ironstock.platform.AnswerRefused;
import org.ironstock.platform.CurrentOfficial;
import org.ironstock.platform.ProcessBean;
import org.ironstock.shared.Finding;

/** Service task "Verzoek vastleggen" of {@code orderCancellation}, when an official asks; gives it the business key. */
@ProcessBean("registerOrderCancellation")
class RegisterOrderCancellation implements JavaDelegate {

    private final OrderCancellations cancellations;
    private final CurrentOfficial currentOfficial;

    RegisterOrderCancellation(OrderCancellations cancellations, CurrentOfficial currentOfficial) {
        this.cancellations = cancellations;
        this.currentOfficial = currentOfficial;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String orderId = FollowUpOrderVariables.ORDER_ID.get(execution);
        List<Finding> faults = cancellations.faults(orderId);
        if (!faults.isEmpty()) {
            throw new AnswerRefused(faults);
        }
        OrderCancellationVariables.CANCELLATION_ID.set(
                execution, cancellations.ask(orderId, currentOfficial.get().id()));
        execution.setProcessBusinessKey(orderId);
    }
}
