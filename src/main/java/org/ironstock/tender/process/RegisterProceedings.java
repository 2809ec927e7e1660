package org.ironstock.tender.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.ironstock.platform.ProcessBean;

/** Service task "Aanbesteding opzoeken" of {@code tenderDefence}, when an official reports a case; gives it the business key. */
@ProcessBean("registerProceedings")
class RegisterProceedings implements JavaDelegate {

    private final DisputeTenders tenders;

    RegisterProceedings(DisputeTenders tenders) {
        this.tenders = tenders;
    }

    @Override
    public void execute(DelegateExecution execution) {
        execution.setProcessBusinessKey(tenders.existing(TenderVariables.TENDER_ID.get(execution)));
    }
}
