package org.ironstock.tender.process;

import java.util.List;
import org.ironstock.intake.EventHandler;
import org.ironstock.intake.EventRefused;
import org.ironstock.shared.Finding;
import org.ironstock.tender.award.Contracting;
import org.ironstock.tender.domain.Contract;
import org.springframework.stereotype.Component;

/** Event {@code contract.refused-by-supplier}: the winner tells that it does not sign the contract. */
@Component
class ContractRefusedBySupplier implements EventHandler {

    private static final String EVENT = "contract.refused-by-supplier";

    private final Contracting contracting;
    private final ContractAnswers answers;

    ContractRefusedBySupplier(Contracting contracting, ContractAnswers answers) {
        this.contracting = contracting;
        this.answers = answers;
    }

    @Override
    public String eventName() {
        return EVENT;
    }

    @Override
    public String dataSchema() {
        return "events/contract.refused-by-supplier.v1.json";
    }

    @Override
    public Reach handle(InboundEvent event) {
        Contract contract = answers.contractOf(event);
        if (contract.lapsedAt().isPresent() || contract.supplierSignedAt().isPresent()) {
            throw new EventRefused(List.of(Finding.of(
                    "CONTRACT_NOT_OPEN",
                    "contractId",
                    "Contract %s wacht niet op een handtekening van de leverancier.".formatted(contract.id()))));
        }
        return answers.deliver(
                EVENT,
                contract,
                () -> contracting.supplierRefused(
                        contract, event.data().get("reason").asText()));
    }
}
