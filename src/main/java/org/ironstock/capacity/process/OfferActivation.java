package org.ironstock.capacity.process;

import java.time.Instant;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.ironstock.capacity.activation.ActivationOrders;
import org.ironstock.platform.ProcessBean;

/** Service task "Activeringsorder toetsen en aanbieden" of {@code activationOrder}. */
@ProcessBean("offerActivation")
class OfferActivation implements JavaDelegate {

    private final ActivationOrders orders;

    OfferActivation(ActivationOrders orders) {
        this.orders = orders;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Optional<Instant> until = orders.offer(ActivationVariables.ACTIVATION_ID.get(execution));
        ActivationVariables.ACTIVATION_OFFERED.set(execution, until.isPresent());
        until.ifPresent(moment -> ActivationVariables.ACTIVATION_CONFIRM_BY_AT.set(execution, moment));
    }
}
