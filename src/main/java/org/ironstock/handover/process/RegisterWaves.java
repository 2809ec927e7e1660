package org.ironstock.handover.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.ironstock.handover.application.HandoverPlans;
import org.ironstock.platform.ProcessBean;

/** Service task "Golven plannen" of {@code stockHandover}, behind the guard that the plan is signed. */
@ProcessBean("registerWaves")
class RegisterWaves implements JavaDelegate {

    private final HandoverPlans plans;

    RegisterWaves(HandoverPlans plans) {
        this.plans = plans;
    }

    @Override
    public void execute(DelegateExecution execution) {
        plans.registerWaves(StockHandoverVariables.HANDOVER_ID.get(execution));
    }
}
