package org.ironstock.handover.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.ironstock.handover.count.CountDifferences;
import org.ironstock.platform.ProcessBean;

/** Service task "Telling zonder uitkomst sluiten" of {@code blindCount}. */
@ProcessBean("closeUnresolvedCount")
class CloseUnresolvedCount implements JavaDelegate {

    private final CountDifferences differences;

    CloseUnresolvedCount(CountDifferences differences) {
        this.differences = differences;
    }

    @Override
    public void execute(DelegateExecution execution) {
        differences.expire(BlindCountVariables.COUNT_ID.get(execution));
    }
}
