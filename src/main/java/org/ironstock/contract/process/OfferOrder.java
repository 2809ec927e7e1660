package org.ironstock.contract.process;

import java.time.Instant;
import org.camunda.bpm.engine.delegate.BpmnError;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.ironstock.contract.order.OrderPlacing;
import org.ironstock.platform.ProcessBean;

/**
 * Service task "Order toetsen en aanbieden" of {@code followUpOrder}; writes {@code supplierAnswersByAt}. Ends in the error
 * {@code ORDER_FORBIDDEN} when the order may not bind now, e.g. since its contract ended.
 */
@ProcessBean("offerOrder")
class OfferOrder implements JavaDelegate {

    private static final String ORDER_FORBIDDEN = "ORDER_FORBIDDEN";

    private final OrderPlacing placing;

    OfferOrder(OrderPlacing placing) {
        this.placing = placing;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Instant until = placing.offer(FollowUpOrderVariables.ORDER_ID.get(execution))
                .orElseThrow(() -> new BpmnError(ORDER_FORBIDDEN));
        FollowUpOrderVariables.SUPPLIER_ANSWERS_BY_AT.set(execution, until);
    }
}
