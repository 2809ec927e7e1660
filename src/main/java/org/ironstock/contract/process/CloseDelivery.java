package org.ironstock.contract.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.ironstock.contract.order.Deliveries;
import org.ironstock.platform.ProcessBean;

/** Service task "Levering afronden" of {@code orderDelivery}; writes {@code orderDelivered}. */
@ProcessBean("closeDelivery")
class CloseDelivery implements JavaDelegate {

    private final Deliveries deliveries;

    CloseDelivery(Deliveries deliveries) {
        this.deliveries = deliveries;
    }

    @Override
    public void execute(DelegateExecution execution) {
        OrderDeliveryVariables.ORDER_DELIVERED.set(
                execution, deliveries.complete(OrderDeliveryVariables.DELIVERY_ID.get(execution)));
    }
}
