package org.ironstock.contract.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.ironstock.contract.late.LateDeliveries;
import org.ironstock.platform.ProcessBean;

/** Service task "Aan levering herinneren" of {@code lateDelivery}. */
@ProcessBean("remindDelivery")
class RemindDelivery implements JavaDelegate {

    private final LateDeliveries late;

    RemindDelivery(LateDeliveries late) {
        this.late = late;
    }

    @Override
    public void execute(DelegateExecution execution) {
        late.remind(FollowUpOrderVariables.ORDER_ID.get(execution));
    }
}
