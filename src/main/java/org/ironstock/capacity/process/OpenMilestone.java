package org.ironstock.capacity.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.ironstock.capacity.activation.ActivationProgress;
import org.ironstock.platform.ProcessBean;

/** Service task "Mijlpaal openen" of {@code activationMilestone}: until when it must be reached. */
@ProcessBean("openMilestone")
class OpenMilestone implements JavaDelegate {

    private final ActivationProgress progress;

    OpenMilestone(ActivationProgress progress) {
        this.progress = progress;
    }

    @Override
    public void execute(DelegateExecution execution) {
        ActivationVariables.MILESTONE_DUE_AT.set(
                execution,
                progress.dueAt(
                        ActivationVariables.ACTIVATION_ID.get(execution),
                        ActivationVariables.MILESTONE.get(execution)));
    }
}
