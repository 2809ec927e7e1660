package org.ironstock.tender.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.ironstock.platform.ProcessBean;
import org.ironstock.tender.award.EndWithoutAward;

/** Service task "Inschrijvers informeren" of {@code tenderNoAward}. */
@ProcessBean("informBidders")
class InformBidders implements JavaDelegate {

    private final EndWithoutAward ending;

    InformBidders(EndWithoutAward ending) {
        this.ending = ending;
    }

    @Override
    public void execute(DelegateExecution execution) {
        ending.informBidders(TenderVariables.TENDER_ID.get(execution));
    }
}
