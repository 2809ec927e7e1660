package org.ironstock.handover.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * A count as its process knows it.
 *
 * @param rulesDate day whose limits it keeps
 * @param document the record of the count, once it is closed
 */
public record BlindCount(
        String id,
        String reference,
        String site,
        String title,
        CountState state,
        String firstGroup,
        String secondGroup,
        String thirdGroup,
        LocalDate rulesDate,
        Optional<Instant> closedAt,
        Optional<UUID> document) {

    /** Whose official counts in this role. */
    public String groupOf(CountRole role) {
        return role == CountRole.FIRST ? firstGroup : secondGroup;
    }
}
