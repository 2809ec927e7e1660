package org.ironstock.tender.process;

import java.time.Instant;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.ironstock.platform.ProcessBean;
import org.ironstock.tender.award.Award;

/** Service task "Gunningsbrieven verzenden" of {@code tenderAward}: all at once; writes {@code standstillPassedAt}. */
@ProcessBean("sendAwardLetters")
class SendAwardLetters implements JavaDelegate {

    private final Award award;

    SendAwardLetters(Award award) {
        this.award = award;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Instant end = award.sendLetters(TenderVariables.TENDER_ID.get(execution));
        TenderAwardVariables.STANDSTILL_PASSED_AT.set(execution, end.plusSeconds(1));
    }
}
