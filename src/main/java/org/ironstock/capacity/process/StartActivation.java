package org.ironstock.capacity.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.ironstock.capacity.activation.ActivationOrders;
import org.ironstock.platform.ProcessBean;

/** Service task "Betaalbaarheid en mijlpalen vastleggen" of {@code standbyActivation}. */
@ProcessBean("startActivation")
class StartActivation implements JavaDelegate {

    private final ActivationOrders orders;

    StartActivation(ActivationOrders orders) {
        this.orders = orders;
    }

    @Override
    public void execute(DelegateExecution execution) {
        orders.start(ActivationVariables.ACTIVATION_ID.get(execution));
    }
}
