package org.ironstock.tender.domain;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.ironstock.shared.Finding;

/**
 * What must be scored: every valid bid on every quality criterion, once, on the published scale, with a motive.
 *
 * @param bids valid bids
 * @param criteria quality criteria
 */
public record ScoreSheet(List<UUID> bids, List<AwardCriterion> criteria) {

    private static final int LEAST_MOTIVE = 10;

    public ScoreSheet {
        bids = List.copyOf(bids);
        criteria = List.copyOf(criteria);
    }

    private record Cell(UUID bidId, String criterion) {}

    /** Every rule that a filled sheet breaks. */
    public List<Finding> check(Collection<Score> scores) {
        List<Finding> findings = new ArrayList<>();
        Set<Cell> open = cells();
        for (Score score : scores) {
            if (!open.remove(new Cell(score.bidId(), score.criterion()))) {
                findings.add(Finding.of(
                        "SCORE_UNEXPECTED",
                        score.criterion(),
                        "Er staat een score te veel: " + score.criterion() + " bij inschrijving " + score.bidId()
                                + "."));
            }
            findings.addAll(check(score));
        }
        open.forEach(cell -> findings.add(Finding.of(
                "SCORE_MISSING",
                cell.criterion(),
                "Geef een score op '" + nameOf(cell.criterion()) + "' bij elke inschrijving.")));
        return findings;
    }

    private List<Finding> check(Score score) {
        List<Finding> findings = new ArrayList<>();
        int scale = scaleOf(score.criterion());
        if (score.score() < 0 || score.score() > scale) {
            findings.add(Finding.of(
                    "SCORE_OFF_SCALE",
                    score.criterion(),
                    "De score op '" + nameOf(score.criterion()) + "' loopt van 0 tot en met " + scale + "."));
        }
        if (score.motive().strip().length() < LEAST_MOTIVE) {
            findings.add(Finding.of(
                    "SCORE_WITHOUT_MOTIVE",
                    score.criterion(),
                    "Motiveer de score op '" + nameOf(score.criterion()) + "' in ten minste " + LEAST_MOTIVE
                            + " tekens."));
        }
        return findings;
    }

    /** The fraction from 0 to 1 of the quality points that the scores earn; 0 when quality has no weight. */
    public BigDecimal qualityOf(UUID bidId, Collection<Score> consensus) {
        int weight = criteria.stream().mapToInt(AwardCriterion::weight).sum();
        if (weight == 0) {
            return BigDecimal.ZERO;
        }
        BigDecimal points = criteria.stream()
                .map(criterion -> Precision.divide(
                        BigDecimal.valueOf((long) criterion.weight() * scoreOf(bidId, criterion.code(), consensus)),
                        BigDecimal.valueOf(criterion.scale())))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        return Precision.divide(points, BigDecimal.valueOf(weight));
    }

    /** The fraction from 0 to 1 that a bid earns on one criterion; 0 when the sheet has no such criterion. */
    public BigDecimal fractionOf(UUID bidId, String criterion, Collection<Score> consensus) {
        int scale = scaleOf(criterion);
        return scale == 0
                ? BigDecimal.ZERO
                : Precision.divide(BigDecimal.valueOf(scoreOf(bidId, criterion, consensus)), BigDecimal.valueOf(scale));
    }

    /** Criteria on which a bid stays below the published minimum score. */
    public List<AwardCriterion> belowMinimum(UUID bidId, Collection<Score> consensus) {
        return criteria.stream()
                .filter(criterion -> scoreOf(bidId, criterion.code(), consensus) < criterion.minimumScore())
                .toList();
    }

    private static int scoreOf(UUID bidId, String criterion, Collection<Score> scores) {
        return scores.stream()
                .filter(score ->
                        score.bidId().equals(bidId) && score.criterion().equals(criterion))
                .findFirst()
                .orElseThrow(() ->
                        new IllegalStateException("Bid %s has no consensus score on %s".formatted(bidId, criterion)))
                .score();
    }

    private Set<Cell> cells() {
        Set<Cell> cells = new HashSet<>();
        bids.forEach(bid -> criteria.forEach(criterion -> cells.add(new Cell(bid, criterion.code()))));
        return cells;
    }

    private int scaleOf(String criterion) {
        return byCode().containsKey(criterion) ? byCode().get(criterion).scale() : 0;
    }

    /** Name of a criterion as it was published; the code itself when the sheet does not have it. */
    public String nameOf(String criterion) {
        return byCode().containsKey(criterion) ? byCode().get(criterion).name() : criterion;
    }

    private Map<String, AwardCriterion> byCode() {
        Map<String, AwardCriterion> codes = new HashMap<>();
        criteria.forEach(criterion -> codes.put(criterion.code(), criterion));
        return codes;
    }
}
