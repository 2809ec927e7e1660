package org.ironstock.tender.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.ironstock.platform.ProcessBean;
import org.ironstock.tender.award.Contracting;

/** Service task "Overschrijding vastleggen" of {@code tenderClosing}: the award notice is late. */
@ProcessBean("recordNoticeBreach")
class RecordNoticeBreach implements JavaDelegate {

    private final Contracting contracting;

    RecordNoticeBreach(Contracting contracting) {
        this.contracting = contracting;
    }

    @Override
    public void execute(DelegateExecution execution) {
        contracting.noticeLate(TenderVariables.TENDER_ID.get(execution));
    }
}
