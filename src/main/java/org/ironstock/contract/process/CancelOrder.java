package org.ironstock.contract.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.ironstock.contract.order.OrderAnswers;
import org.ironstock.platform.ProcessBean;

/** Service task "Order intrekken en reservering teruggeven" of {@code followUpOrder}. */
@ProcessBean("cancelOrder")
class CancelOrder implements JavaDelegate {

    private final OrderAnswers answers;

    CancelOrder(OrderAnswers answers) {
        this.answers = answers;
    }

    @Override
    public void execute(DelegateExecution execution) {
        answers.cancelled(FollowUpOrderVariables.ORDER_ID.get(execution));
    }
}
