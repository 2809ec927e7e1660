package org.ironstock.tender.domain;

import java.util.List;

/**
 * One calculation of the ranking.
 *
 * @param round from 1; the newest counts
 * @param formula code of the formula
 * @param parameters formula with its parameters in Dutch
 * @param occasion why it was calculated, in Dutch
 * @param orderChanged whether the bids that stayed stand in another order than in the round before
 * @param reversals number of bids whose exclusion alone would turn the order of the others
 */
public record RankingRound(
        int round,
        String formula,
        String parameters,
        String occasion,
        boolean orderChanged,
        int reversals,
        List<RankedBid> places) {

    public RankingRound {
        places = List.copyOf(places);
    }

    /** The same calculation with its places. */
    public RankingRound with(List<RankedBid> allPlaces) {
        return new RankingRound(round, formula, parameters, occasion, orderChanged, reversals, allPlaces);
    }

    public List<String> order() {
        return places.stream().map(RankedBid::bidId).toList();
    }

    /** Whether the bids that stand in both rounds stand in another order. */
    public static boolean orderChanged(List<String> before, List<String> after) {
        return !before.stream()
                .filter(after::contains)
                .toList()
                .equals(after.stream().filter(before::contains).toList());
    }
}
