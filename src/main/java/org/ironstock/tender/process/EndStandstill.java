package org.ironstock.tender.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.ironstock.platform.ProcessBean;
import org.ironstock.tender.award.Award;

/** Service task "Opschortende termijn afsluiten" of {@code tenderStandstill}; writes {@code awardOutcome}. */
@ProcessBean("endStandstill")
class EndStandstill implements JavaDelegate {

    private final Award award;

    EndStandstill(Award award) {
        this.award = award;
    }

    @Override
    public void execute(DelegateExecution execution) {
        award.endStandstill(TenderVariables.TENDER_ID.get(execution));
        TenderAwardVariables.AWARD_OUTCOME.set(execution, TenderAwardVariables.AwardOutcome.FINAL);
    }
}
