package org.ironstock.capacity.activation;

import java.util.List;
import java.util.Optional;
import org.ironstock.capacity.domain.Activation;
import org.ironstock.capacity.domain.ActivationState;
import org.ironstock.capacity.persistence.ActivationRows;
import org.ironstock.contract.Deliveries;
import org.ironstock.contract.DeliveryOwner.Expected;
import org.ironstock.shared.Finding;
import org.ironstock.shared.Quantity;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What of an activation may still come, and where it goes. */
@Service
@Transactional
public class ActivationGoods {

    private final ActivationRows rows;
    private final ActivationSettings settings;
    private final Deliveries deliveries;

    ActivationGoods(ActivationRows rows, ActivationSettings settings, Deliveries deliveries) {
        this.rows = rows;
        this.settings = settings;
        this.deliveries = deliveries;
    }

    @Transactional(readOnly = true)
    public boolean knows(String activationId) {
        return rows.find(activationId).isPresent();
    }

    /** Why goods cannot be announced now; nobody stops the activation until this transaction ends. */
    public List<Finding> faults(String activationId) {
        Activation activation = rows.lock(activationId);
        boolean delivers =
                activation.state() == ActivationState.RUNNING || activation.state() == ActivationState.RAMP_DOWN;
        return delivers ? List.of() : List.of(ActivationProgress.notRunning(activation));
    }

    /** Nobody else changes the activation until this transaction ends. */
    public void hold(String activationId) {
        rows.lock(activationId);
    }

    /** What may still come; the warehouse chooses where it lies. */
    @Transactional(readOnly = true)
    public Expected expected(String activationId) {
        Activation activation = rows.get(activationId);
        long open = activation.request().ordered().pieces()
                - deliveries.received(activationId).pieces();
        return new Expected(
                activation.supplierId(),
                activation.productCode(),
                Quantity.of(Math.max(0, open)),
                Optional.empty(),
                settings.owner());
    }
}
