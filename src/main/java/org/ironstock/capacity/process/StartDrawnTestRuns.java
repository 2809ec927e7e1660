package org.ironstock.capacity.process;

import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.ironstock.capacity.application.TestRuns;
import org.ironstock.platform.ProcessBean;

/** Service task "Getrokken proefproducties starten" of {@code standbyTestDay}: each a case of its own. */
@ProcessBean("startDrawnTestRuns")
class StartDrawnTestRuns implements JavaDelegate {

    private final TestRuns runs;
    private final RuntimeService runtime;

    StartDrawnTestRuns(TestRuns runs, RuntimeService runtime) {
        this.runs = runs;
        this.runtime = runtime;
    }

    @Override
    public void execute(DelegateExecution execution) {
        runs.openDrawn().forEach(id -> runtime.createMessageCorrelation("capacity.test-run-drawn")
                .processInstanceBusinessKey(id)
                .setVariable(StandbyTestVariables.TEST_RUN_ID.name(), id)
                .correlateStartMessage());
    }
}
