package org.ironstock.capacity.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.ironstock.capacity.application.TestRuns;
import org.ironstock.platform.ProcessBean;

/** Service task "Monster ter keuring boeken" of {@code standbyTestRun}; writes {@code testSampleLot}. */
@ProcessBean("receiveTestSample")
class ReceiveTestSample implements JavaDelegate {

    private final TestRuns runs;

    ReceiveTestSample(TestRuns runs) {
        this.runs = runs;
    }

    @Override
    public void execute(DelegateExecution execution) {
        StandbyTestVariables.TEST_SAMPLE_LOT.set(
                execution, runs.receiveSample(StandbyTestVariables.TEST_RUN_ID.get(execution)));
    }
}
