package org.ironstock.tender.process;

import java.time.Instant;
import java.util.List;
import org.camunda.bpm.engine.RuntimeService;
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
    private final RuntimeService runtime;

    ContractSignedBySupplier(Contracting contracting, RuntimeService runtime) {
        this.contracting = contracting;
        this.runtime = runtime;
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
        String contractId = event.data().get("contractId").asText();
        Contract contract = contracting
                .find(contractId)
                .orElseThrow(() -> new EventRefused(List.of(Finding.of(
                        "CONTRACT_UNKNOWN", "contractId", "Contract %s bestaat niet.".formatted(contractId)))));
        Instant signedAt = Instant.parse(event.data().get("signedAt").asText());
        List<Finding> faults =
                contracting.faults(contract, event.data().get("documentSha256").asText(), signedAt);
        if (!faults.isEmpty()) {
            throw new EventRefused(faults);
        }
        if (!waiting(contract.tenderId())) {
            return Reach.notYet("tender", contract.tenderId());
        }
        contracting.supplierSigned(contract, event.data().get("signerName").asText(), signedAt);
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
