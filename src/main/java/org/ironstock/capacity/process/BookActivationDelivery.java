package org.ironstock.capacity.process;

import java.util.ArrayList;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.variable.Variables;
import org.ironstock.capacity.activation.ActivationDeliveries;
import org.ironstock.platform.ProcessBean;

/** Service task "Ontvangst boeken" of {@code activationDelivery}: names the lots that wait for their release. */
@ProcessBean("bookActivationDelivery")
class BookActivationDelivery implements JavaDelegate {

    private final ActivationDeliveries deliveries;
    private final ActivationDesk desk;

    BookActivationDelivery(ActivationDeliveries deliveries, ActivationDesk desk) {
        this.deliveries = deliveries;
        this.desk = desk;
    }

    @Override
    public void execute(DelegateExecution execution) {
        ActivationDeliveries.Booked booked = deliveries.book(ActivationVariables.ACTIVATION_DELIVERY_ID.get(execution));
        execution.setVariable(
                ActivationVariables.DELIVERED_LOTS, Variables.untypedValue(new ArrayList<>(booked.lots()), true));
        if (booked.firstLot()) {
            desk.firstLotCame(ActivationVariables.ACTIVATION_ID.get(execution));
        }
    }
}
