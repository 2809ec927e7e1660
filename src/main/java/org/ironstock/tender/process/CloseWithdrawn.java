package org.ironstock.tender.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.ironstock.platform.ProcessBean;
import org.ironstock.tender.dispute.WithdrawnTenders;

/** Service task "Dossier sluiten" of {@code tenderCompensation}. */
@ProcessBean("closeWithdrawn")
class CloseWithdrawn implements JavaDelegate {

    private final WithdrawnTenders withdrawn;

    CloseWithdrawn(WithdrawnTenders withdrawn) {
        this.withdrawn = withdrawn;
    }

    @Override
    public void execute(DelegateExecution execution) {
        withdrawn.close(TenderVariables.TENDER_ID.get(execution));
    }
}
