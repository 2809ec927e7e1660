package org.ironstock.contract.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.ironstock.contract.order.OrderRequests;
import org.ironstock.platform.ProcessBean;

/** Service task "Aanvraag weigeren en reservering teruggeven" of {@code followUpOrder}. */
@ProcessBean("refuseOrder")
class RefuseOrder implements JavaDelegate {

    private final OrderRequests requests;

    RefuseOrder(OrderRequests requests) {
        this.requests = requests;
    }

    @Override
    public void execute(DelegateExecution execution) {
        requests.refuse(FollowUpOrderVariables.ORDER_ID.get(execution));
    }
}
