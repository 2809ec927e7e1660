package org.ironstock.tender.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.ironstock.platform.ProcessBean;
import org.ironstock.tender.evidence.WinnerEvidence;

/** Service task "Bewijsmiddelen opvragen" of {@code tenderEvidence}: drafts the letter to the first in rank, and to nobody else. */
@ProcessBean("requestEvidence")
class RequestEvidence implements JavaDelegate {

    private final WinnerEvidence evidence;

    RequestEvidence(WinnerEvidence evidence) {
        this.evidence = evidence;
    }

    @Override
    public void execute(DelegateExecution execution) {
        evidence.request(TenderVariables.TENDER_ID.get(execution));
    }
}
