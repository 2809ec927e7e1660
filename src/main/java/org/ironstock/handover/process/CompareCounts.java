package org.ironstock.handover.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.ironstock.handover.count.CountDifferences;
import org.ironstock.handover.count.CountSheets;
import org.ironstock.handover.domain.CountState;
import org.ironstock.platform.ProcessBean;

/** Service task "Tellingen vergelijken" of {@code blindCount}; writes {@code comparisonOutcome} and what follows from it. */
@ProcessBean("compareCounts")
class CompareCounts implements JavaDelegate {

    private final CountSheets sheets;
    private final CountDifferences differences;

    CompareCounts(CountSheets sheets, CountDifferences differences) {
        this.sheets = sheets;
        this.differences = differences;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String countId = BlindCountVariables.COUNT_ID.get(execution);
        CountSheets.Outcome outcome = sheets.compare(countId);
        BlindCountVariables.COMPARISON_OUTCOME.set(execution, outcome);
        if (outcome == CountSheets.Outcome.AGREED) {
            BlindCountVariables.COUNT_OUTCOME.set(execution, CountState.AGREED);
        } else if (outcome == CountSheets.Outcome.DIFFERENCE) {
            BlindCountVariables.DIFFERENCE_DUE_AT.set(execution, differences.investigateBy(countId));
        }
    }
}
