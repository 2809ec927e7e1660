package org.ironstock.tender.process;

import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.ironstock.platform.AnswerRefused;
import org.ironstock.platform.CurrentOfficial;
import org.ironstock.platform.ProcessBean;
import org.ironstock.shared.Finding;
import org.ironstock.tender.dispute.Withdrawals;

/** Service task "Verzoek tot intrekken vastleggen" of {@code tenderWithdrawal}, when an official asks; gives it the business
 * key. */
@ProcessBean("registerWithdrawal")
class RegisterWithdrawal implements JavaDelegate {

    private final Withdrawals withdrawals;
    private final CurrentOfficial currentOfficial;

    RegisterWithdrawal(Withdrawals withdrawals, CurrentOfficial currentOfficial) {
        this.withdrawals = withdrawals;
        this.currentOfficial = currentOfficial;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String tenderId = TenderVariables.TENDER_ID.get(execution);
        List<Finding> faults = withdrawals.faults(tenderId);
        if (!faults.isEmpty()) {
            throw new AnswerRefused(faults);
        }
        withdrawals.ask(tenderId, currentOfficial.get().id(), "");
        execution.setProcessBusinessKey(tenderId);
    }
}
