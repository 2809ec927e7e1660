package org.ironstock.tender.domain;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IntSummaryStatistics;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.ironstock.tender.domain.GivenScores.Cell;

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
        Map<Cell, IntSummaryStatistics> given = new HashMap<>();
        scores.forEach(score -> given.computeIfAbsent(Cell.of(score.score()), cell -> new IntSummaryStatistics())
                .accept(score.score().score()));
        List<ScoreSpread> spreads = new ArrayList<>();
        for (UUID bid : sheet.bids()) {
            for (AwardCriterion criterion : sheet.criteria()) {
                IntSummaryStatistics both = given.get(new Cell(bid, criterion.code()));
                if (both != null) {
                    spreads.add(
                            new ScoreSpread(bid, criterion.code(), both.getMin(), both.getMax(), criterion.scale()));
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
