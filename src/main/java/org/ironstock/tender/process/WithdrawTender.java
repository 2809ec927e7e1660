package org.ironstock.tender.process;

import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.ironstock.platform.ProcessBean;
import org.ironstock.tender.dispute.Withdrawals;

/** Service task "Aanbesteding intrekken" of {@code tenderWithdrawal}: tells the tender, however deep it is in a called process;
 * writes {@code withdrawalInTime}. */
@ProcessBean("withdrawTender")
class WithdrawTender implements JavaDelegate {

    private static final String TENDER_WITHDRAWN = "tender.withdrawn";

    private final Withdrawals withdrawals;
    private final RuntimeService runtime;

    WithdrawTender(Withdrawals withdrawals, RuntimeService runtime) {
        this.withdrawals = withdrawals;
        this.runtime = runtime;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String tenderId = TenderVariables.TENDER_ID.get(execution);
        boolean inTime = withdrawals.carryOut(tenderId);
        if (inTime) {
            runtime.createMessageCorrelation(TENDER_WITHDRAWN)
                    .processInstanceBusinessKey(tenderId)
                    .correlate();
        }
        TenderWithdrawalVariables.WITHDRAWAL_IN_TIME.set(execution, inTime);
    }
}
