package org.ironstock.tender.process;

import java.time.Instant;
import org.camunda.bpm.engine.delegate.BpmnError;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.ironstock.platform.ProcessBean;
import org.ironstock.tender.award.Award;

/** Service task "Gunningsbrieven verzenden" of {@code tenderAward}: all at once; writes {@code standstillPassedAt}. Error {@code LETTERS_OUTDATED} when they were drawn on an earlier day. */
@ProcessBean("sendAwardLetters")
class SendAwardLetters implements JavaDelegate {

    private final Award award;

    SendAwardLetters(Award award) {
        this.award = award;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Instant end = award.sendLetters(TenderVariables.TENDER_ID.get(execution))
                .orElseThrow(() -> new BpmnError("LETTERS_OUTDATED", "The letters were drawn on an earlier day"));
        TenderAwardVariables.STANDSTILL_PASSED_AT.set(execution, end.plusSeconds(1));
    }
}
