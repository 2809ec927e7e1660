package org.ironstock.capacity.activation;

import java.util.List;
import java.util.Optional;
import org.ironstock.capacity.domain.Activation;
import org.ironstock.capacity.domain.ActivationChecks;
import org.ironstock.capacity.persistence.ActivationRows;
import org.ironstock.shared.Finding;
import org.ironstock.supplier.SupplierVoice;
import org.springframework.stereotype.Service;

/** Who may speak for the supplier of an activation: that supplier itself, and nobody else. */
@Service
public class ActivationSenders {

    private final ActivationRows rows;
    private final SupplierVoice voice;

    ActivationSenders(ActivationRows rows, SupplierVoice voice) {
        this.rows = rows;
        this.voice = voice;
    }

    /**
     * What stands in the way of whoever wants to tell something about an activation.
     *
     * @param teller supplier that tells it with its own credential; empty when somebody else does
     * @param sender who tells it, for the file of the activation
     * @param what name of what is told, for the file of the activation
     */
    public List<Finding> faults(String activationId, Optional<String> teller, String sender, String what) {
        Optional<Activation> activation = rows.find(activationId);
        if (activation.isEmpty()) {
            return List.of(ActivationEnding.unknown(activationId));
        }
        String supplierId = activation.get().supplierId();
        if (voice.isOwn(new SupplierVoice.Told(activationId, supplierId, teller, sender, what))) {
            return List.of();
        }
        return List.of(Finding.of(
                "ACTIVATION_SENDER_NOT_SUPPLIER",
                "activationId",
                "Alleen de leverancier van activering %s kan dit melden.".formatted(activationId),
                ActivationChecks.GROUND));
    }
}
