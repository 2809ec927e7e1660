package org.ironstock.tender.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.ironstock.platform.ProcessBean;
import org.ironstock.tender.dispute.Withdrawals;

/** Service task "Besluit tot intrekken opmaken" of {@code tenderWithdrawal}; writes {@code signingId}. */
@ProcessBean("requestWithdrawalDecision")
class RequestWithdrawalDecision implements JavaDelegate {

    private final Withdrawals withdrawals;

    RequestWithdrawalDecision(Withdrawals withdrawals) {
        this.withdrawals = withdrawals;
    }

    @Override
    public void execute(DelegateExecution execution) {
        TenderAwardVariables.SIGNING_ID.set(
                execution, withdrawals.requestDecision(TenderVariables.TENDER_ID.get(execution)));
    }
}
