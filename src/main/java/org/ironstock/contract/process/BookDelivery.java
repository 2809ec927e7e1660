package org.ironstock.contract.process;

import java.util.ArrayList;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.variable.Variables;
import org.ironstock.contract.order.Deliveries;
import org.ironstock.platform.ProcessBean;

/** Service task "Ontvangst boeken" of {@code orderDelivery}: names the lots that wait for their release. */
@ProcessBean("bookDelivery")
class BookDelivery implements JavaDelegate {

    private final Deliveries deliveries;

    BookDelivery(Deliveries deliveries) {
        this.deliveries = deliveries;
    }

    @Override
    public void execute(DelegateExecution execution) {
        execution.setVariable(
                OrderDeliveryVariables.DELIVERED_LOTS,
                Variables.untypedValue(
                        new ArrayList<>(deliveries.book(OrderDeliveryVariables.DELIVERY_ID.get(execution))), true));
    }
}
