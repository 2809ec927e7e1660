package org.ironstock.handover.domain;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * One time that the books of a handover were counted up.
 *
 * @param document the statement of it in the file
 */
public record ReconciliationRun(
        long number, String handoverId, Instant madeAt, Optional<UUID> document, Reconciliation.Verdict verdict) {}
