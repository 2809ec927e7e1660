package org.ironstock.capacity.process;

import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.ironstock.capacity.process.StandbySizingVariables.SizingCause;
import org.ironstock.platform.ProcessBean;

/** Service task "Bepaling starten" of {@code standbyYear}. */
@ProcessBean("startYearlySizing")
class StartYearlySizing implements JavaDelegate {

    private static final String SIZING_DUE = "capacity.sizing-due";

    private final RuntimeService runtime;

    StartYearlySizing(RuntimeService runtime) {
        this.runtime = runtime;
    }

    @Override
    public void execute(DelegateExecution execution) {
        runtime.createMessageCorrelation(SIZING_DUE)
                .setVariable(
                        StandbySizingVariables.SIZING_CAUSE.name(),
                        StandbySizingVariables.SIZING_CAUSE.toEngine(SizingCause.YEARLY))
                .correlateStartMessage();
    }
}
