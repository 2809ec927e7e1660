package org.ironstock.contract.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.ironstock.contract.order.OrderCancellations;
import org.ironstock.platform.ProcessBean;

/** Service task "Annulering opmaken" of {@code orderCancellation}; writes {@code signingId}. */
@ProcessBean("requestCancellationSignatures")
class RequestCancellationSignatures implements JavaDelegate {

    private final OrderCancellations cancellations;

    RequestCancellationSignatures(OrderCancellations cancellations) {
        this.cancellations = cancellations;
    }

    @Override
    public void execute(DelegateExecution execution) {
        OrderCancellationVariables.SIGNING_ID.set(
                execution, cancellations.requestSignatures(OrderCancellationVariables.CANCELLATION_ID.get(execution)));
    }
}
