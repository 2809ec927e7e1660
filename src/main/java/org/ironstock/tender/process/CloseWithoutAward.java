package org.ironstock.tender.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.ironstock.platform.ProcessBean;
import org.ironstock.tender.award.EndWithoutAward;

/** Service task "Zonder gunning afsluiten" of {@code tenderNoAward}: ends the tender and starts the one
 * that follows it. */
@ProcessBean("closeWithoutAward")
class CloseWithoutAward implements JavaDelegate {

    private final EndWithoutAward ending;
    private final FollowUpTenders followUps;

    CloseWithoutAward(EndWithoutAward ending, FollowUpTenders followUps) {
        this.ending = ending;
        this.followUps = followUps;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String tenderId = TenderVariables.TENDER_ID.get(execution);
        ending.close(tenderId);
        followUps.start(tenderId);
    }
}
