package org.ironstock.capacity.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.ironstock.capacity.application.TestRuns;
import org.ironstock.platform.ProcessBean;

/** Service task "Loting onthullen" of {@code standbyDraw}. */
@ProcessBean("revealDraw")
class RevealDraw implements JavaDelegate {

    private final TestRuns runs;

    RevealDraw(TestRuns runs) {
        this.runs = runs;
    }

    @Override
    public void execute(DelegateExecution execution) {
        runs.reveal(StandbyTestVariables.DRAW_YEAR.get(execution).intValue());
    }
}
