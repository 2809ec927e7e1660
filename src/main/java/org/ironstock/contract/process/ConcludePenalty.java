package org.ironstock.contract.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.ironstock.contract.late.PenaltyDesk;
import org.ironstock.platform.ProcessBean;

/** Service task "Besluit verzenden" of {@code lateDelivery}. */
@ProcessBean("concludePenalty")
class ConcludePenalty implements JavaDelegate {

    private final PenaltyDesk desk;

    ConcludePenalty(PenaltyDesk desk) {
        this.desk = desk;
    }

    @Override
    public void execute(DelegateExecution execution) {
        desk.conclude(LateDeliveryVariables.PENALTY_ID.get(execution));
    }
}
