package org.ironstock.contract.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.ironstock.contract.order.OrderPlacing;
import org.ironstock.platform.ProcessBean;

/** Service task "Betaalbaarheid vastleggen" of {@code followUpOrder}; from now on the delivery is followed too. */
@ProcessBean("registerOrderPayable")
class RegisterOrderPayable implements JavaDelegate {

    private final OrderPlacing placing;
    private final LateDeliveryStarter deliveries;

    RegisterOrderPayable(OrderPlacing placing, LateDeliveryStarter deliveries) {
        this.placing = placing;
        this.deliveries = deliveries;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String orderId = FollowUpOrderVariables.ORDER_ID.get(execution);
        placing.registerPayable(orderId);
        deliveries.follow(orderId);
    }
}
