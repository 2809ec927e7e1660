package org.ironstock.contract.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.ironstock.contract.late.LateDeliveries;
import org.ironstock.contract.late.LateDeliveries.Weighing;
import org.ironstock.platform.ProcessBean;

/**
 * Service task "Boete berekenen" of {@code lateDelivery}; writes {@code deliveryStanding}, {@code nextCalculationAt} and
 * {@code penaltyId}.
 */
@ProcessBean("calculatePenalty")
class CalculatePenalty implements JavaDelegate {

    private final LateDeliveries late;

    CalculatePenalty(LateDeliveries late) {
        this.late = late;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Weighing weighing = late.weigh(FollowUpOrderVariables.ORDER_ID.get(execution));
        LateDeliveryVariables.DELIVERY_STANDING.set(execution, weighing.outcome());
        LateDeliveryVariables.NEXT_CALCULATION_AT.set(execution, late.nextWeighingAt());
        weighing.penalty().ifPresent(penalty -> LateDeliveryVariables.PENALTY_ID.set(execution, penalty.id()));
    }
}
