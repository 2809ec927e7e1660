package org.ironstock.capacity.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.ironstock.capacity.activation.ActivationEnding;
import org.ironstock.platform.ProcessBean;

/** Service task "Vergoeding betaalbaar stellen" of {@code activationCancellation}. */
@ProcessBean("registerStartCost")
class RegisterStartCost implements JavaDelegate {

    private final ActivationEnding ending;

    RegisterStartCost(ActivationEnding ending) {
        this.ending = ending;
    }

    @Override
    public void execute(DelegateExecution execution) {
        ending.registerCost(ActivationVariables.ACTIVATION_ID.get(execution));
    }
}
