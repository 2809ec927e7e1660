package org.ironstock.capacity.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.ironstock.capacity.activation.ActivationEnding;
import org.ironstock.platform.ProcessBean;

/** Service task "Afbouw beginnen" of {@code activationWindDown}. */
@ProcessBean("startRampDown")
class StartRampDown implements JavaDelegate {

    private final ActivationEnding ending;

    StartRampDown(ActivationEnding ending) {
        this.ending = ending;
    }

    @Override
    public void execute(DelegateExecution execution) {
        ActivationVariables.RAMP_DOWN_ENDS_AT.set(
                execution, ending.rampDownEndsAt(ActivationVariables.ACTIVATION_ID.get(execution)));
    }
}
