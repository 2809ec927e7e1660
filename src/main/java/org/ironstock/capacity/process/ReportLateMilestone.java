package org.ironstock.capacity.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.ironstock.capacity.activation.ActivationProgress;
import org.ironstock.platform.ProcessBean;

/** Service task "Te late mijlpaal melden" of {@code activationMilestone}. */
@ProcessBean("reportLateMilestone")
class ReportLateMilestone implements JavaDelegate {

    private final ActivationProgress progress;

    ReportLateMilestone(ActivationProgress progress) {
        this.progress = progress;
    }

    @Override
    public void execute(DelegateExecution execution) {
        ActivationVariables.MEASURE_DUE_AT.set(
                execution,
                progress.missed(
                        ActivationVariables.ACTIVATION_ID.get(execution),
                        ActivationVariables.MILESTONE.get(execution)));
    }
}
