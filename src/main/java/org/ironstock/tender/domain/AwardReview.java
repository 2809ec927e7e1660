package org.ironstock.tender.domain;

import java.time.Instant;
import java.util.Optional;

/**
 * Second thoughts of the contracting authority about an award decision that was sent.
 *
 * @param motive why, in Dutch; bidders read it
 * @param confirmed whether another official agreed; empty until then
 */
public record AwardReview(
        long id,
        String tenderId,
        AwardOrder.Cause cause,
        AwardOrder.Content content,
        String motive,
        String proposedBy,
        Instant proposedAt,
        Optional<Boolean> confirmed) {}
