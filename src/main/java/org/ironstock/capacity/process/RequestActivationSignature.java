package org.ironstock.capacity.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.ironstock.capacity.activation.ActivationOrders;
import org.ironstock.platform.ProcessBean;

/** Service task "Besluit opmaken en ondertekening vragen" of {@code activationOrder}. */
@ProcessBean("requestActivationSignature")
class RequestActivationSignature implements JavaDelegate {

    private final ActivationOrders orders;

    RequestActivationSignature(ActivationOrders orders) {
        this.orders = orders;
    }

    @Override
    public void execute(DelegateExecution execution) {
        ActivationVariables.ACTIVATION_SIGNING_ID.set(
                execution, orders.requestSignatures(ActivationVariables.ACTIVATION_ID.get(execution)));
    }
}
