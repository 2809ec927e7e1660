package org.ironstock.tender.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.ironstock.platform.ProcessBean;
import org.ironstock.tender.dispute.WithdrawnTenders;

/** Service task "Allen informeren" of {@code tenderCompensation}. */
@ProcessBean("informOfWithdrawal")
class InformOfWithdrawal implements JavaDelegate {

    private final WithdrawnTenders withdrawn;

    InformOfWithdrawal(WithdrawnTenders withdrawn) {
        this.withdrawn = withdrawn;
    }

    @Override
    public void execute(DelegateExecution execution) {
        withdrawn.inform(TenderVariables.TENDER_ID.get(execution));
    }
}
