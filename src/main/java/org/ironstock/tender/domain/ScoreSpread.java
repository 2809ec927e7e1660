package org.ironstock.tender.domain;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.IntSummaryStatistics;
import java.util.List;
import java.util.UUID;

/**
 * How far the evaluators lie apart on one bid and criterion.
 *
 * @param lowest lowest individual score
 * @param highest highest individual score
 * @param scale highest possible score
 */
public record ScoreSpread(UUID bidId, String criterion, int lowest, int highest, int scale) {

    /** More than two steps of five needs a motive in the consensus [A]. */
    private static final int STEPS = 5;

    private static final int QUIET_STEPS = 2;

    /** Spread of every bid on every criterion that was scored. */
    public static List<ScoreSpread> of(ScoreSheet sheet, Collection<IndividualScore> scores) {
        List<ScoreSpread> spreads = new ArrayList<>();
        for (UUID bid : sheet.bids()) {
            for (AwardCriterion criterion : sheet.criteria()) {
                IntSummaryStatistics given = scores.stream()
                        .map(IndividualScore::score)
                        .filter(score ->
                                score.bidId().equals(bid) && score.criterion().equals(criterion.code()))
                        .mapToInt(Score::score)
                        .summaryStatistics();
                if (given.getCount() > 0) {
                    spreads.add(
                            new ScoreSpread(bid, criterion.code(), given.getMin(), given.getMax(), criterion.scale()));
                }
            }
        }
        spreads.sort(Comparator.comparing(ScoreSpread::criterion).thenComparing(ScoreSpread::bidId));
        return List.copyOf(spreads);
    }

    /** Whether the evaluators lie more than two of five steps apart, so that the consensus must say why. */
    public boolean wide() {
        return (long) (highest - lowest) * STEPS > (long) QUIET_STEPS * scale;
    }
}
