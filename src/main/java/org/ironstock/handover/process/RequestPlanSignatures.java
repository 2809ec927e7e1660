package org.ironstock.handover.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.ironstock.handover.application.HandoverPlans;
import org.ironstock.platform.ProcessBean;

/** Service task "Plan opmaken" of {@code stockHandover}; writes {@code signingId}. */
@ProcessBean("requestPlanSignatures")
class RequestPlanSignatures implements JavaDelegate {

    private final HandoverPlans plans;

    RequestPlanSignatures(HandoverPlans plans) {
        this.plans = plans;
    }

    @Override
    public void execute(DelegateExecution execution) {
        StockHandoverVariables.SIGNING_ID.set(
                execution, plans.requestSignatures(StockHandoverVariables.HANDOVER_ID.get(execution)));
    }
}
