package org.ironstock.tender.domain;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * A party that asked to take part, as it was judged.
 *
 * @param suitable whether no exclusion ground stands in its way and it meets the suitability demands
 * @param reason why it is, or is not
 * @param points 0 to 100 for each selection criterion, by code; empty when not suitable
 * @param score weighted points
 * @param rank place among the suitable candidates, from 1; empty when not suitable
 * @param selected whether it may bid
 * @param letter letter that tells it the outcome; empty until it is drawn
 */
public record Candidate(
        String tenderId,
        String supplierId,
        boolean suitable,
        String reason,
        Map<String, Integer> points,
        BigDecimal score,
        Optional<Integer> rank,
        boolean selected,
        Optional<UUID> letter) {

    public Candidate {
        points = Map.copyOf(points);
    }

    /** A candidate that was judged and not ranked yet. */
    public static Candidate judged(
            String tenderId, String supplierId, boolean suitable, String reason, Map<String, Integer> points) {
        return new Candidate(
                tenderId,
                supplierId,
                suitable,
                reason,
                points,
                BigDecimal.ZERO,
                Optional.empty(),
                false,
                Optional.empty());
    }

    Candidate ranked(BigDecimal newScore, int newRank, boolean newSelected) {
        return new Candidate(
                tenderId, supplierId, suitable, reason, points, newScore, Optional.of(newRank), newSelected, letter);
    }
}
