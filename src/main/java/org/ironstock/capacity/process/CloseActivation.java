package org.ironstock.capacity.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.ironstock.capacity.activation.ActivationEnding;
import org.ironstock.platform.ProcessBean;

/** Service task "Activering sluiten" of {@code activationWindDown}. */
@ProcessBean("closeActivation")
class CloseActivation implements JavaDelegate {

    private final ActivationEnding ending;

    CloseActivation(ActivationEnding ending) {
        this.ending = ending;
    }

    @Override
    public void execute(DelegateExecution execution) {
        ending.close(ActivationVariables.ACTIVATION_ID.get(execution));
    }
}
