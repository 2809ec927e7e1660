package org.ironstock.tender.domain;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Scores by bid and criterion, at most one of each; with hundreds of bids nobody searches a list for each cell. */
public final class GivenScores {

    private final Map<Cell, Score> byCell = new HashMap<>();

    /** What is scored: one bid on one criterion. */
    record Cell(UUID bidId, String criterion) {
        static Cell of(Score score) {
            return new Cell(score.bidId(), score.criterion());
        }
    }

    private GivenScores() {}

    /** Of two scores for the same bid and criterion the first one counts. */
    public static GivenScores of(Collection<Score> scores) {
        GivenScores given = new GivenScores();
        scores.forEach(score -> given.byCell.putIfAbsent(Cell.of(score), score));
        return given;
    }

    public Optional<Score> find(UUID bidId, String criterion) {
        return Optional.ofNullable(byCell.get(new Cell(bidId, criterion)));
    }

    /** @throws IllegalStateException when the bid has no score on this criterion */
    public Score get(UUID bidId, String criterion) {
        return find(bidId, criterion)
                .orElseThrow(() ->
                        new IllegalStateException("Bid %s has no consensus score on %s".formatted(bidId, criterion)));
    }
}
