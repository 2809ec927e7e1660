package org.ironstock.capacity.domain;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.ironstock.shared.Finding;
import org.ironstock.shared.Money;
import org.ironstock.shared.Quantity;

/**
 * What the checks of an activation know when they judge.
 *
 * @param today day of the check
 * @param line what the line is called, e.g. {@code LIN-2026-001}
 * @param lineRuns whether the line is under contract on the day asked for
 * @param nominal nominal capacity of a month
 * @param contract why no orders can be placed under the contract; empty when they can
 * @param readiness why the line does not count as ready; empty when it does
 * @param takenBy other activation that has the line; empty when it is free
 * @param room what may still be ordered under the contract; empty when the contract is kept elsewhere or names no maximum
 * @param decision what is wrong with the signed decision that was named; empty when nothing is, or none was named
 */
public record ActivationGrounds(
        LocalDate today,
        String line,
        boolean lineRuns,
        Quantity nominal,
        Optional<String> contract,
        List<Finding> readiness,
        Optional<String> takenBy,
        Optional<Money> room,
        List<Finding> decision) {

    public ActivationGrounds {
        readiness = List.copyOf(readiness);
        decision = List.copyOf(decision);
    }
}
