package org.ironstock.contract.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.ironstock.contract.order.OrderPlacing;
import org.ironstock.platform.ProcessBean;

/** Service task "Betaalbaarheid vastleggen" of {@code followUpOrder}. */
@ProcessBean("registerOrderPayable")
class RegisterOrderPayable implements JavaDelegate {

    private final OrderPlacing placing;

    RegisterOrderPayable(OrderPlacing placing) {
        this.placing = placing;
    }

    @Override
    public void execute(DelegateExecution execution) {
        placing.registerPayable(FollowUpOrderVariables.ORDER_ID.get(execution));
    }
}
