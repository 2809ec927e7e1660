package org.ironstock.tender.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.ironstock.platform.ProcessBean;
import org.ironstock.tender.award.Award;

/** Service task "Gunningsbrieven opstellen" of {@code tenderAward}; some at a time; writes {@code awardLetters}. */
@ProcessBean("writeAwardLetters")
class WriteAwardLetters implements JavaDelegate {

    private final Award award;

    WriteAwardLetters(Award award) {
        this.award = award;
    }

    @Override
    public void execute(DelegateExecution execution) {
        TenderAwardVariables.AWARD_LETTERS.set(execution, award.writeLetters(TenderVariables.TENDER_ID.get(execution)));
    }
}
