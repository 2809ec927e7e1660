package org.ironstock.tender.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.ironstock.platform.ProcessBean;
import org.ironstock.tender.dispute.WithdrawnTenders;

/** Service task "Reserveringen vrijgeven" of {@code tenderCompensation}. */
@ProcessBean("releaseWithdrawn")
class ReleaseWithdrawn implements JavaDelegate {

    private final WithdrawnTenders withdrawn;

    ReleaseWithdrawn(WithdrawnTenders withdrawn) {
        this.withdrawn = withdrawn;
    }

    @Override
    public void execute(DelegateExecution execution) {
        withdrawn.release(TenderVariables.TENDER_ID.get(execution));
    }
}
