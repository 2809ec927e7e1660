package org.ironstock.capacity.domain;

import java.util.ArrayList;
import java.util.List;
import org.ironstock.shared.DutchText;
import org.ironstock.shared.Finding;
import org.ironstock.shared.Money;

/** Checks that an activation must pass before it is decided, all of them at once. */
public final class ActivationChecks {

    /** Ground of these rules. */
    public static final String GROUND = "stand-by contract; werkwijze stand-by capaciteit, deel C";

    private ActivationChecks() {}

    /** Every rule that a request breaks; empty when it may be decided. */
    public static List<Finding> check(Activation activation, ActivationGrounds grounds) {
        ActivationRequest request = activation.request();
        List<Finding> findings = new ArrayList<>();
        if (request.decisionReference().isBlank()) {
            findings.add(Finding.of(
                    "ACTIVATION_WITHOUT_DECISION",
                    "decisionReference",
                    "Noem het besluit waarop de activering rust; zonder besluit wordt niet geactiveerd.",
                    GROUND));
        }
        if (request.startsOn().isBefore(grounds.today())) {
            findings.add(Finding.of(
                    "ACTIVATION_IN_PAST",
                    "startsOn",
                    "De ingangsdatum %s ligt in het verleden.".formatted(DutchText.day(request.startsOn())),
                    GROUND));
        }
        grounds.contract()
                .ifPresent(why -> findings.add(Finding.of(
                        "ACTIVATION_CONTRACT_NOT_ACTIVE",
                        activation.contractId(),
                        "Onder contract %s kan niet worden geactiveerd: het contract %s."
                                .formatted(activation.contractId(), why),
                        GROUND)));
        if (!grounds.lineRuns()) {
            findings.add(Finding.of(
                    "ACTIVATION_LINE_NOT_RUNNING",
                    grounds.line(),
                    "Lijn %s staat op %s niet onder contract."
                            .formatted(grounds.line(), DutchText.day(request.startsOn())),
                    GROUND));
        }
        if (!grounds.readiness().isEmpty()) {
            findings.add(Finding.of(
                    "ACTIVATION_LINE_NOT_READY",
                    grounds.line(),
                    "Lijn %s telt vandaag niet als gereed.".formatted(grounds.line()),
                    GROUND));
            findings.addAll(grounds.readiness());
        }
        grounds.takenBy()
                .ifPresent(other -> findings.add(Finding.of(
                        "ACTIVATION_LINE_TAKEN",
                        grounds.line(),
                        "Lijn %s is al geactiveerd of vastgezet (%s).".formatted(grounds.line(), other),
                        GROUND)));
        findings.addAll(capacity(activation, grounds));
        findings.addAll(grounds.decision());
        return findings;
    }

    private static List<Finding> capacity(Activation activation, ActivationGrounds grounds) {
        List<Finding> findings = new ArrayList<>();
        ActivationRequest request = activation.request();
        if (grounds.lineRuns() && request.piecesPerMonth().exceeds(grounds.nominal())) {
            findings.add(Finding.of(
                    "ACTIVATION_ABOVE_NOMINAL",
                    "piecesPerMonth",
                    "De lijn maakt ten hoogste %s stuks per maand; gevraagd: %s."
                            .formatted(
                                    DutchText.number(grounds.nominal().pieces()),
                                    DutchText.number(request.piecesPerMonth().pieces())),
                    GROUND));
        }
        grounds.room()
                .filter(room -> activation.value().exceeds(room))
                .ifPresent(room -> findings.add(aboveContract(activation.value(), room)));
        return findings;
    }

    private static Finding aboveContract(Money value, Money room) {
        return Finding.of(
                "ACTIVATION_ABOVE_CONTRACT",
                "months",
                "Onder het contract kan nog voor %s worden besteld; de activering kost %s."
                        .formatted(room.inDutch(), value.inDutch()),
                "HvJ EU C-23/20");
    }
}
