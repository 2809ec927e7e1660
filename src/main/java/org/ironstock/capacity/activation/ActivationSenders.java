package org.ironstock.capacity.activation;

import java.util.List;
import java.util.Optional;
import org.ironstock.capacity.domain.Activation;
import org.ironstock.capacity.domain.ActivationChecks;
import org.ironstock.capacity.persistence.ActivationRows;
import org.ironstock.dossier.Dossier;
import org.ironstock.dossier.EvidenceToRecord;
import org.ironstock.shared.Finding;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Who may speak for the supplier of an activation: that supplier itself, and nobody else. Who tries leaves a trace. */
@Service
public class ActivationSenders {

    private final ActivationRows rows;
    private final Dossier dossier;
    private final TransactionTemplate apart;

    ActivationSenders(ActivationRows rows, Dossier dossier, PlatformTransactionManager transactions) {
        this.rows = rows;
        this.dossier = dossier;
        // what is refused is rolled back; that it was tried stays on record
        this.apart = new TransactionTemplate(transactions);
        this.apart.setPropagationBehavior(TransactionTemplate.PROPAGATION_REQUIRES_NEW);
    }

    /**
     * What stands in the way of whoever wants to tell something about an activation.
     *
     * @param supplierId supplier that tells it with its own credential; empty when somebody else does
     * @param sender who tells it, for the file of the activation
     * @param what name of what is told, for the file of the activation
     */
    public List<Finding> faults(String activationId, Optional<String> supplierId, String sender, String what) {
        Optional<Activation> activation = rows.find(activationId);
        if (activation.isEmpty()) {
            return List.of(ActivationEnding.unknown(activationId));
        }
        if (supplierId.filter(activation.get().supplierId()::equals).isPresent()) {
            return List.of();
        }
        apart.executeWithoutResult(status -> dossier.record(new EvidenceToRecord(
                activationId,
                "ACTIVATION_SENDER_REFUSED",
                sender,
                "'%s' is geweigerd: het kwam niet van de leverancier van de activering.".formatted(what),
                "")));
        return List.of(Finding.of(
                "ACTIVATION_SENDER_NOT_SUPPLIER",
                "activationId",
                "Alleen de leverancier van activering %s kan dit melden.".formatted(activationId),
                ActivationChecks.GROUND));
    }
}
