package org.ironstock.contract.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.ironstock.contract.delivery.DeliveryBook;
import org.ironstock.platform.ProcessBean;

/** Service task "Levering afronden" of {@code orderDelivery}; writes {@code orderDelivered}. */
@ProcessBean("closeDelivery")
class CloseDelivery implements JavaDelegate {

    private final DeliveryBook book;

    CloseDelivery(DeliveryBook book) {
        this.book = book;
    }

    @Override
    public void execute(DelegateExecution execution) {
        OrderDeliveryVariables.ORDER_DELIVERED.set(
                execution, book.complete(OrderDeliveryVariables.DELIVERY_ID.get(execution)));
    }
}
