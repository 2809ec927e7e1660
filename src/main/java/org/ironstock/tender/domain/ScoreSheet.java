package org.ironstock.tender.domain;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.ironstock.shared.Finding;
import org.ironstock.tender.domain.GivenScores.Cell;

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

    /** Every rule that a filled sheet breaks. */
    public List<Finding> check(Collection<Score> scores) {
        List<Finding> findings = new ArrayList<>();
        Set<Cell> open = cells();
        Map<String, AwardCriterion> codes = byCode();
        for (Score score : scores) {
            if (!open.remove(Cell.of(score))) {
                findings.add(Finding.of(
                        "SCORE_UNEXPECTED",
                        score.criterion(),
                        "Er staat een score te veel: " + score.criterion() + " bij inschrijving " + score.bidId()
                                + "."));
            }
            findings.addAll(check(score, codes));
        }
        open.forEach(cell -> findings.add(Finding.of(
                "SCORE_MISSING",
                cell.criterion(),
                "Geef een score op '" + nameOf(cell.criterion(), codes) + "' bij elke inschrijving.")));
        return findings;
    }

    private static List<Finding> check(Score score, Map<String, AwardCriterion> codes) {
        List<Finding> findings = new ArrayList<>();
        int scale = scaleOf(score.criterion(), codes);
        if (score.score() < 0 || score.score() > scale) {
            findings.add(Finding.of(
                    "SCORE_OFF_SCALE",
                    score.criterion(),
                    "De score op '" + nameOf(score.criterion(), codes) + "' loopt van 0 tot en met " + scale + "."));
        }
        if (score.motive().strip().length() < LEAST_MOTIVE) {
            findings.add(Finding.of(
                    "SCORE_WITHOUT_MOTIVE",
                    score.criterion(),
                    "Motiveer de score op '" + nameOf(score.criterion(), codes) + "' in ten minste " + LEAST_MOTIVE
                            + " tekens."));
        }
        return findings;
    }

    /** The fraction from 0 to 1 of the quality points that the scores earn; 0 when quality has no weight. */
    public BigDecimal qualityOf(UUID bidId, GivenScores consensus) {
        int weight = criteria.stream().mapToInt(AwardCriterion::weight).sum();
        if (weight == 0) {
            return BigDecimal.ZERO;
        }
        BigDecimal points = criteria.stream()
                .map(criterion -> Precision.divide(
                        BigDecimal.valueOf((long) criterion.weight()
                                * consensus.get(bidId, criterion.code()).score()),
                        BigDecimal.valueOf(criterion.scale())))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        return Precision.divide(points, BigDecimal.valueOf(weight));
    }

    /** The fraction from 0 to 1 that a bid earns on one criterion; 0 when the sheet has no such criterion. */
    public BigDecimal fractionOf(UUID bidId, String criterion, GivenScores consensus) {
        int scale = scaleOf(criterion, byCode());
        return scale == 0
                ? BigDecimal.ZERO
                : Precision.divide(
                        BigDecimal.valueOf(consensus.get(bidId, criterion).score()), BigDecimal.valueOf(scale));
    }

    /** Criteria on which a bid stays below the published minimum score. */
    public List<AwardCriterion> belowMinimum(UUID bidId, GivenScores consensus) {
        return criteria.stream()
                .filter(criterion -> consensus.get(bidId, criterion.code()).score() < criterion.minimumScore())
                .toList();
    }

    private Set<Cell> cells() {
        Set<Cell> cells = new HashSet<>();
        bids.forEach(bid -> criteria.forEach(criterion -> cells.add(new Cell(bid, criterion.code()))));
        return cells;
    }

    private static int scaleOf(String criterion, Map<String, AwardCriterion> codes) {
        return Optional.ofNullable(codes.get(criterion))
                .map(AwardCriterion::scale)
                .orElse(0);
    }

    /** Name of a criterion as it was published; the code itself when the sheet does not have it. */
    public String nameOf(String criterion) {
        return criteria.stream()
                .filter(one -> one.code().equals(criterion))
                .map(AwardCriterion::name)
                .findFirst()
                .orElse(criterion);
    }

    private static String nameOf(String criterion, Map<String, AwardCriterion> codes) {
        return Optional.ofNullable(codes.get(criterion))
                .map(AwardCriterion::name)
                .orElse(criterion);
    }

    private Map<String, AwardCriterion> byCode() {
        Map<String, AwardCriterion> codes = new HashMap<>();
        criteria.forEach(criterion -> codes.put(criterion.code(), criterion));
        return codes;
    }
}
