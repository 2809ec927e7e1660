package org.ironstock.capacity.process;

import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.ironstock.capacity.application.YearDraws;
import org.ironstock.platform.ProcessBean;

/** Service task "Getrokken proefproducties starten" of {@code standbyTestDay}: each a case of its own. */
@ProcessBean("startDrawnTestRuns")
class StartDrawnTestRuns implements JavaDelegate {

    private final YearDraws draws;
    private final RuntimeService runtime;

    StartDrawnTestRuns(YearDraws draws, RuntimeService runtime) {
        this.draws = draws;
        this.runtime = runtime;
    }

    @Override
    public void execute(DelegateExecution execution) {
        draws.openDrawn().forEach(id -> runtime.createMessageCorrelation("capacity.test-run-drawn")
                .processInstanceBusinessKey(id)
                .setVariable(StandbyTestVariables.TEST_RUN_ID.name(), id)
                .correlateStartMessage());
    }
}
