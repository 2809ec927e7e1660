package org.ironstock.contract.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.ironstock.contract.order.OrderCancellations;
import org.ironstock.platform.ProcessBean;

/** Service task "Annulering doorvoeren" of {@code orderCancellation}; writes {@code cancellationApplied}. */
@ProcessBean("applyOrderCancellation")
class ApplyOrderCancellation implements JavaDelegate {

    private final OrderCancellations cancellations;

    ApplyOrderCancellation(OrderCancellations cancellations) {
        this.cancellations = cancellations;
    }

    @Override
    public void execute(DelegateExecution execution) {
        OrderCancellationVariables.CANCELLATION_APPLIED.set(
                execution, cancellations.apply(OrderCancellationVariables.CANCELLATION_ID.get(execution)));
    }
}
