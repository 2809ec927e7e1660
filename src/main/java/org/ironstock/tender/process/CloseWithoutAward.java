package org.ironstock.tender.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.ironstock.platform.ProcessBean;
import org.ironstock.tender.award.EndWithoutAward;

/** Service task "Zonder gunning afsluiten" of {@code tenderNoAward}. */
@ProcessBean("closeWithoutAward")
class CloseWithoutAward implements JavaDelegate {

    private final EndWithoutAward ending;

    CloseWithoutAward(EndWithoutAward ending) {
        this.ending = ending;
    }

    @Override
    public void execute(DelegateExecution execution) {
        ending.close(TenderVariables.TENDER_ID.get(execution));
    }
}
