package org.ironstock.capacity.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.ironstock.capacity.activation.ActivationOrders;
import org.ironstock.capacity.process.ActivationVariables.OrderOutcome;
import org.ironstock.platform.ProcessBean;

/** Service task "Activering weigeren en lijn vrijgeven" of {@code activationOrder}. */
@ProcessBean("refuseActivation")
class RefuseActivation implements JavaDelegate {

    private final ActivationOrders orders;

    RefuseActivation(ActivationOrders orders) {
        this.orders = orders;
    }

    @Override
    public void execute(DelegateExecution execution) {
        orders.refuse(ActivationVariables.ACTIVATION_ID.get(execution));
        ActivationVariables.ACTIVATION_OUTCOME.set(execution, OrderOutcome.REFUSED);
    }
}
