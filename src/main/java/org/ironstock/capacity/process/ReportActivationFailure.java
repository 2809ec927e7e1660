package org.ironstock.capacity.process;

import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.ironstock.capacity.activation.ActivationProgress;
import org.ironstock.platform.ProcessBean;

/** Service task "Falen melden en vordering beginnen" of {@code activationRun}; the claim outlives the activation. */
@ProcessBean("reportActivationFailure")
class ReportActivationFailure implements JavaDelegate {

    private final ActivationProgress progress;
    private final RuntimeService runtime;

    ReportActivationFailure(ActivationProgress progress, RuntimeService runtime) {
        this.progress = progress;
        this.runtime = runtime;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String id = ActivationVariables.ACTIVATION_ID.get(execution);
        progress.fail(id);
        runtime.createMessageCorrelation(ActivationDesk.FAILED)
                .processInstanceBusinessKey(id)
                .setVariable(ActivationVariables.ACTIVATION_ID.name(), id)
                .correlateStartMessage();
    }
}
