package org.ironstock.stock;

import java.util.Set;

/**
 * Which pieces are looked at: those of lots whose ids begin alike, for as long as one of these owners has them.
 *
 * @param lotsBeginWith how the ids of the lots begin, e.g. {@code OVD-2026-001-}
 * @param owners whose stock it is
 */
public record FlowScope(String lotsBeginWith, Set<String> owners) {

    /** @throws IllegalArgumentException when it would take all lots, or those of nobody */
    public FlowScope {
        owners = Set.copyOf(owners);
        if (lotsBeginWith.isBlank() || owners.isEmpty()) {
            throw new IllegalArgumentException(
                    "A scope names lots and owners, found '%s' of %s".formatted(lotsBeginWith, owners));
        }
    }
}
