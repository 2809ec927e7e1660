package org.ironstock.tender.process;

import java.time.Instant;
import java.util.List;
import org.ironstock.intake.EventHandler;
import org.ironstock.intake.EventRefused;
import org.ironstock.shared.Finding;
import org.ironstock.tender.award.Contracting;
import org.ironstock.tender.domain.Contract;
import org.springframework.stereotype.Component;

/** Event {@code contract.signed-by-supplier}: the winner signed the contract; its signature names the same hash. */
@Component
class ContractSignedBySupplier implements EventHandler {

    private static final String EVENT = "contract.signed-by-supplier";

    private final Contracting contracting;
    private final ContractAnswers answers;

    ContractSignedBySupplier(Contracting contracting, ContractAnswers answers) {
        this.contracting = contracting;
        this.answers = answers;
    }

    @Override
    public String eventName() {
        return EVENT;
    }

    @Override
    public String dataSchema() {
        return "events/contract.signed-by-supplier.v1.json";
    }

    @Override
    public Reach handle(InboundEvent event) {
        Contract contract = answers.contractOf(event);
        Instant signedAt = Instant.parse(event.data().get("signedAt").asText());
        List<Finding> faults =
                contracting.faults(contract, event.data().get("documentSha256").asText(), signedAt);
        if (!faults.isEmpty()) {
            throw new EventRefused(faults);
        }
        return answers.deliver(
                EVENT,
                contract,
                () -> contracting.supplierSigned(
                        contract, event.data().get("signerName").asText(), signedAt));
    }
}
