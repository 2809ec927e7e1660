package org.ironstock.payment.domain;

import java.util.Optional;
import org.ironstock.shared.Finding;
import org.ironstock.shared.Money;

/**
 * A budget line with what is taken from it.
 *
 * @param code e.g. {@code PPE-IRON-STOCK}
 * @param reserved set aside for cases without a contract yet
 * @param committed maximum value of the contracts that bind the State
 * @param ceiling most that may be taken together today; empty when no ceiling has been set, which is not the same as zero
 */
public record BudgetLine(String code, String name, Money reserved, Money committed, Optional<Money> ceiling) {

    private static final String GROUND = "art. 4.1 Comptabiliteitswet 2016: verplichtingen binnen de begroting";

    /** What can still be taken; below zero when the ceiling came down since. */
    public Optional<Money> room() {
        return ceiling.map(most -> most.minus(reserved).minus(committed));
    }

    /**
     * Why this much more cannot be taken; empty when it can, up to and including the ceiling.
     *
     * @param more additional amount in cents; zero or less always fits
     */
    public Optional<Finding> refusal(Money more) {
        Optional<Money> room = room();
        if (room.isEmpty()) {
            return Optional.of(Finding.of(
                    "BUDGET_CEILING_MISSING",
                    code,
                    "Voor begrotingsregel '%s' is vandaag geen plafond vastgesteld.".formatted(code),
                    GROUND));
        }
        if (more.cents() > 0 && more.exceeds(room.get())) {
            return Optional.of(Finding.of(
                    "BUDGET_EXCEEDED",
                    code,
                    "Begrotingsregel '%s' (%s) heeft nog %s ruimte; gevraagd: %s."
                            .formatted(code, name, room.get().inDutch(), more.inDutch()),
                    GROUND));
        }
        return Optional.empty();
    }

    /** A case names a line that does not exist. */
    public static Finding unknown(String code) {
        return Finding.of("BUDGET_LINE_UNKNOWN", code, "Begrotingsregel '%s' bestaat niet.".formatted(code), GROUND);
    }
}
