package org.ironstock.tender.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.ironstock.platform.ProcessBean;
import org.ironstock.tender.award.Award;

/** Service task "Gunningsbesluit opmaken" of {@code tenderAward}; writes {@code signingId}. */
@ProcessBean("requestAwardDecision")
class RequestAwardDecision implements JavaDelegate {

    private final Award award;

    RequestAwardDecision(Award award) {
        this.award = award;
    }

    @Override
    public void execute(DelegateExecution execution) {
        TenderAwardVariables.SIGNING_ID.set(execution, award.requestDecision(TenderVariables.TENDER_ID.get(execution)));
    }
}
