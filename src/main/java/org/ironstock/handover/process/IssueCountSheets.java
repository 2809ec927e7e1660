package org.ironstock.handover.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.ironstock.handover.count.CountSheets;
import org.ironstock.handover.domain.BlindCount;
import org.ironstock.platform.ProcessBean;

/** Service task "Telbladen uitgeven" of {@code blindCount}: names the groups that count, and that settle differences. */
@ProcessBean("issueCountSheets")
class IssueCountSheets implements JavaDelegate {

    private final CountSheets sheets;

    IssueCountSheets(CountSheets sheets) {
        this.sheets = sheets;
    }

    @Override
    public void execute(DelegateExecution execution) {
        BlindCount count = sheets.count(BlindCountVariables.COUNT_ID.get(execution));
        BlindCountVariables.FIRST_COUNT_GROUP.set(execution, count.firstGroup());
        BlindCountVariables.SECOND_COUNT_GROUP.set(execution, count.secondGroup());
        BlindCountVariables.THIRD_COUNT_GROUP.set(execution, count.thirdGroup());
    }
}
