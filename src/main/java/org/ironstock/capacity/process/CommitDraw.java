package org.ironstock.capacity.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.ironstock.capacity.application.TestRuns;
import org.ironstock.platform.ProcessBean;

/** Service task "Geheim getal trekken en hash bekendmaken" of {@code standbyDraw}; writes its year and when to reveal. */
@ProcessBean("commitDraw")
class CommitDraw implements JavaDelegate {

    private final TestRuns runs;

    CommitDraw(TestRuns runs) {
        this.runs = runs;
    }

    @Override
    public void execute(DelegateExecution execution) {
        int year = runs.commit();
        execution.setProcessBusinessKey(TestRuns.caseOf(year));
        StandbyTestVariables.DRAW_YEAR.set(execution, (long) year);
        StandbyTestVariables.DRAW_REVEAL_AT.set(execution, runs.revealAt(year));
    }
}
