package org.ironstock.tender.domain;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * Leaving one bid out turns the order of the others: a weakness of formulas that compare bids, reported at the
 * evaluation.
 *
 * @param excluded bid that is left out
 * @param before order of the others while it counts
 * @param after order of the others without it
 */
public record RankReversal(String excluded, List<String> before, List<String> after) {

    public RankReversal {
        before = List.copyOf(before);
        after = List.copyOf(after);
    }

    /** Every bid whose exclusion alone would turn the order of the others. */
    public static List<RankReversal> in(AwardFormula formula, Collection<AssessedBid> bids, Draw draw) {
        if (bids.isEmpty()) {
            return List.of();
        }
        AwardFormula.Field field = AwardFormula.Field.of(bids);
        Ranking whole = Ranking.of(formula, bids, draw);
        List<RankReversal> reversals = new ArrayList<>();
        for (String excluded : whole.order()) {
            List<AssessedBid> others =
                    bids.stream().filter(bid -> !bid.bidId().equals(excluded)).toList();
            // the field is all that a formula knows of other bids: where it stays, every figure stays
            if (others.isEmpty() || AwardFormula.Field.of(others).equals(field)) {
                continue;
            }
            List<String> before = whole.orderWithout(excluded);
            List<String> after = Ranking.of(formula, others, draw).order();
            if (!before.equals(after)) {
                reversals.add(new RankReversal(excluded, before, after));
            }
        }
        return List.copyOf(reversals);
    }
}
