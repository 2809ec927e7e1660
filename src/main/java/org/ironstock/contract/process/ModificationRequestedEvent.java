package org.ironstock.contract.process;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.RuntimeService;
import org.ironstock.contract.application.ContractModifications;
import org.ironstock.contract.domain.ModificationWish;
import org.ironstock.intake.EventHandler;
import org.ironstock.intake.EventReader;
import org.ironstock.intake.EventRefused;
import org.ironstock.shared.Finding;
import org.ironstock.shared.Money;
import org.ironstock.shared.Quantity;
import org.ironstock.shared.UnitPrice;
import org.springframework.stereotype.Component;

/** Event {@code contract.modification-requested}: somebody outside asks to modify a running contract. */
@Component
class ModificationRequestedEvent implements EventHandler {

    /** Message of the start event of {@code modification}, equal to the short event type. */
    static final String EVENT = "contract.modification-requested";

    private final ContractModifications modifications;
    private final RuntimeService runtime;

    ModificationRequestedEvent(ContractModifications modifications, RuntimeService runtime) {
        this.modifications = modifications;
        this.runtime = runtime;
    }

    @Override
    public String eventName() {
        return EVENT;
    }

    @Override
    public String dataSchema() {
        return "events/contract.modification-requested.v1.json";
    }

    @Override
    public Reach handle(InboundEvent event) {
        JsonNode data = event.data();
        String contractId = data.get("contractId").asText();
        ModificationWish wish = wish(data);
        List<Finding> faults = new ArrayList<>(modifications.faults(contractId));
        modifications.faults(contractId, wish).stream()
                .filter(fault -> faults.stream().noneMatch(found -> found.code().equals(fault.code())))
                .forEach(faults::add);
        if (!faults.isEmpty()) {
            throw new EventRefused(faults);
        }
        String id = modifications.ask(
                contractId, event.client(), data.get("reason").asText().strip(), Optional.of(wish));
        runtime.createMessageCorrelation(EVENT)
                .processInstanceBusinessKey(contractId)
                .setVariable(ProductionContractVariables.CONTRACT_ID.name(), contractId)
                .setVariable(ModificationVariables.MODIFICATION_ID.name(), id)
                .correlateStartMessage();
        return Reach.started("modification", id);
    }

    private static ModificationWish wish(JsonNode data) {
        return new ModificationWish(
                find(data, "line").map(JsonNode::asInt),
                find(data, "maximumQuantity").map(JsonNode::asLong).map(Quantity::of),
                find(data, "unitPrice")
                        .map(JsonNode::asText)
                        .map(BigDecimal::new)
                        .map(UnitPrice::new),
                find(data, "maximumValueCents").map(JsonNode::asLong).map(Money::new),
                find(data, "endsOn").map(JsonNode::asText).map(day -> EventReader.day("endsOn", day)),
                find(data, "successorKvk").map(JsonNode::asText));
    }

    private static Optional<JsonNode> find(JsonNode data, String field) {
        return Optional.ofNullable(data.get(field)).filter(node -> !node.isNull());
    }
}
