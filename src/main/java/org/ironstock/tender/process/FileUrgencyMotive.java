package org.ironstock.tender.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.ironstock.platform.ProcessBean;
import org.ironstock.tender.procedure.Urgency;

/** Service task "Motivering in het dossier leggen" of {@code tenderUrgency}: motive and legal test as one document. */
@ProcessBean("fileUrgencyMotive")
class FileUrgencyMotive implements JavaDelegate {

    private final Urgency urgency;

    FileUrgencyMotive(Urgency urgency) {
        this.urgency = urgency;
    }

    @Override
    public void execute(DelegateExecution execution) {
        urgency.file(TenderVariables.TENDER_ID.get(execution));
    }
}
