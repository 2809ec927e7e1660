package org.ironstock.tender.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.ironstock.platform.ProcessBean;

/** Service task "Gunning heropenen" of {@code tenderReview}: the order is given; the standstill carries it out. */
@ProcessBean("overturnAward")
class OverturnAward implements JavaDelegate {

    private final DisputeMessages messages;

    OverturnAward(DisputeMessages messages) {
        this.messages = messages;
    }

    @Override
    public void execute(DelegateExecution execution) {
        messages.standstillChanged(TenderVariables.TENDER_ID.get(execution));
    }
}
