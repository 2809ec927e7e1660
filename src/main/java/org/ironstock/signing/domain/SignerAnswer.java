package org.ironstock.signing.domain;

import java.util.ArrayList;
import java.util.List;
import org.ironstock.shared.Finding;

/**
 * What a signer answered.
 *
 * @param reason why not, or under which conditions; empty when signed
 * @param overrideMotive why a negative advice is overruled
 */
public record SignerAnswer(Decision decision, String reason, String overrideMotive) {

    /** Shortest motive that explains anything. */
    public static final int SHORTEST_MOTIVE = 100;

    /** Without the one character that no database keeps as text. */
    public SignerAnswer {
        reason = reason.replace("\0", "");
        overrideMotive = overrideMotive.replace("\0", "");
    }

    /** What is wrong with this answer under a document. */
    public List<Finding> faults(boolean overridesAdvice) {
        List<Finding> findings = new ArrayList<>();
        if (!decision.binds() && reason.isBlank()) {
            findings.add(Finding.of(
                    "REASON_REQUIRED",
                    "reason",
                    decision == Decision.REFUSE
                            ? "Vul in waarom u weigert."
                            : "Vul in onder welke voorwaarden u wel zou tekenen."));
        }
        if (decision.binds() && overridesAdvice && overrideMotive.strip().length() < SHORTEST_MOTIVE) {
            findings.add(Finding.of(
                    "OVERRIDE_MOTIVE_REQUIRED",
                    "overrideMotive",
                    "Er ligt een negatief advies: motiveer in ten minste %d tekens waarom u ervan afwijkt."
                            .formatted(SHORTEST_MOTIVE),
                    "art. 3:46 en 3:50 Awb"));
        }
        return findings;
    }
}
