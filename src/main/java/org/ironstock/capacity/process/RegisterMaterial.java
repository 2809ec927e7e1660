package org.ironstock.capacity.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.ironstock.capacity.activation.ActivationEnding;
import org.ironstock.platform.ProcessBean;

/** Service task "Afrekening vastleggen" of {@code activationWindDown}. */
@ProcessBean("registerMaterial")
class RegisterMaterial implements JavaDelegate {

    private final ActivationEnding ending;

    RegisterMaterial(ActivationEnding ending) {
        this.ending = ending;
    }

    @Override
    public void execute(DelegateExecution execution) {
        ending.registerMaterial(ActivationVariables.ACTIVATION_ID.get(execution));
    }
}
