package org.ironstock.handover;

import java.time.Instant;
import java.util.Optional;

/**
 * The handover of an emergency stock to the supplier of a framework contract.
 *
 * @param id e.g. {@code OVD-2026-001}; the business key of its process
 * @param frameworkRef framework contract that it follows from, e.g. {@code CTR-2026-001}
 * @param listNumber number of the accepted list of stock; empty while there is none
 */
public record Handover(
        String id,
        String frameworkRef,
        HandoverState state,
        Optional<Long> listNumber,
        String openedBy,
        Instant openedAt) {}
