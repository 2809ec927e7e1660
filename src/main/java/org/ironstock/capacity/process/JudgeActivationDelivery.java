package org.ironstock.capacity.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.ironstock.capacity.activation.ActivationProgress;
import org.ironstock.platform.ProcessBean;

/** Service task "Levering toetsen" of {@code activationRun}. */
@ProcessBean("judgeActivationDelivery")
class JudgeActivationDelivery implements JavaDelegate {

    private final ActivationProgress progress;

    JudgeActivationDelivery(ActivationProgress progress) {
        this.progress = progress;
    }

    @Override
    public void execute(DelegateExecution execution) {
        ActivationVariables.CAPACITY_DELIVERED.set(
                execution, progress.delivered(ActivationVariables.ACTIVATION_ID.get(execution)));
    }
}
