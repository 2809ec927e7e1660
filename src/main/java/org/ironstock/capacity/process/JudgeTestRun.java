package org.ironstock.capacity.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.ironstock.capacity.application.TestRuns;
import org.ironstock.platform.ProcessBean;

/** Service task "Proefproductie beoordelen" of {@code standbyTestRun}; writes {@code testRunPassed}. */
@ProcessBean("judgeTestRun")
class JudgeTestRun implements JavaDelegate {

    private final TestRuns runs;

    JudgeTestRun(TestRuns runs) {
        this.runs = runs;
    }

    @Override
    public void execute(DelegateExecution execution) {
        StandbyTestVariables.TEST_RUN_PASSED.set(
                execution, runs.judge(StandbyTestVariables.TEST_RUN_ID.get(execution)));
    }
}
