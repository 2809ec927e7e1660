package org.ironstock.tender.process;

import java.util.List;
import org.camunda.bpm.engine.RuntimeService;
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
    private final RuntimeService runtime;

    ContractRefusedBySupplier(Contracting contracting, RuntimeService runtime) {
        this.contracting = contracting;
        this.runtime = runtime;
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
        String contractId = event.data().get("contractId").asText();
        Contract contract = contracting
                .find(contractId)
                .orElseThrow(() -> new EventRefused(List.of(Finding.of(
                        "CONTRACT_UNKNOWN", "contractId", "Contract %s bestaat niet.".formatted(contractId)))));
        if (contract.lapsedAt().isPresent() || contract.supplierSignedAt().isPresent()) {
            throw new EventRefused(List.of(Finding.of(
                    "CONTRACT_NOT_OPEN",
                    "contractId",
                    "Contract %s wacht niet op een handtekening van de leverancier.".formatted(contractId))));
        }
        if (!waiting(contract.tenderId())) {
            return Reach.notYet("tender", contract.tenderId());
        }
        contracting.supplierRefused(contract, event.data().get("reason").asText());
        runtime.createMessageCorrelation(EVENT)
                .processInstanceBusinessKey(contract.tenderId())
                .correlate();
        return Reach.reached("tender", contract.tenderId());
    }

    /** Asked first: a failed correlation would roll back the ledger row with it. */
    private boolean waiting(String tenderId) {
        return runtime.createExecutionQuery()
                        .messageEventSubscriptionName(EVENT)
                        .processInstanceBusinessKey(tenderId)
                        .count()
                == 1;
    }
}
