package org.ironstock.contract.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.ironstock.contract.order.OrderPlacing;
import org.ironstock.contract.order.OrderRequests;
import org.ironstock.platform.ProcessBean;

/** Service task "Aanvraag toetsen en reserveren" of {@code followUpOrder}; writes {@code orderCheckOutcome} and the term of
 * GMT. */
@ProcessBean("checkOrderRequest")
class CheckOrderRequest implements JavaDelegate {

    private final OrderRequests requests;
    private final OrderPlacing placing;

    CheckOrderRequest(OrderRequests requests, OrderPlacing placing) {
        this.requests = requests;
        this.placing = placing;
    }

    @Override
    public void execute(DelegateExecution execution) {
        FollowUpOrderVariables.ORDER_CHECK_OUTCOME.set(
                execution, requests.check(FollowUpOrderVariables.ORDER_ID.get(execution)));
        FollowUpOrderVariables.PRICE_DECISION_UNTIL_AT.set(execution, placing.priceDecisionUntil());
    }
}
