package org.ironstock.tender.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.ironstock.platform.ProcessBean;
import org.ironstock.tender.award.EndWithoutAward;

/** Service task "Besluit tot niet gunnen opmaken" of {@code tenderNoAward}; writes {@code signingId}. */
@ProcessBean("requestNoAwardDecision")
class RequestNoAwardDecision implements JavaDelegate {

    private final EndWithoutAward ending;

    RequestNoAwardDecision(EndWithoutAward ending) {
        this.ending = ending;
    }

    @Override
    public void execute(DelegateExecution execution) {
        TenderAwardVariables.SIGNING_ID.set(
                execution, ending.requestDecision(TenderVariables.TENDER_ID.get(execution)));
    }
}
