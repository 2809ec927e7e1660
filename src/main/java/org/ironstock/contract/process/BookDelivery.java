package org.ironstock.contract.process;

import java.util.ArrayList;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.variable.Variables;
import org.ironstock.contract.delivery.DeliveryBook;
import org.ironstock.platform.ProcessBean;

/** Service task "Ontvangst boeken" of {@code orderDelivery}: names the lots that wait for their release. */
@ProcessBean("bookDelivery")
class BookDelivery implements JavaDelegate {

    private final DeliveryBook book;

    BookDelivery(DeliveryBook book) {
        this.book = book;
    }

    @Override
    public void execute(DelegateExecution execution) {
        execution.setVariable(
                OrderDeliveryVariables.DELIVERED_LOTS,
                Variables.untypedValue(
                        new ArrayList<>(book.book(OrderDeliveryVariables.DELIVERY_ID.get(execution))), true));
    }
}
