package org.ironstock.tender.assessment;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.ironstock.platform.AnswerRefused;
import org.ironstock.shared.Finding;
import org.ironstock.tender.domain.AwardCriterion;
import org.ironstock.tender.domain.BidRejection;
import org.ironstock.tender.domain.GivenScores;
import org.ironstock.tender.domain.IndividualScore;
import org.ironstock.tender.domain.OpenedBid;
import org.ironstock.tender.domain.Score;
import org.ironstock.tender.domain.ScoreSheet;
import org.ironstock.tender.domain.ScoreSpread;
import org.ironstock.tender.persistence.EligibilityRows;
import org.ironstock.tender.persistence.ScoreRows;
import org.ironstock.tender.persistence.TenderCases;
import org.springframework.stereotype.Service;

/**
 * Scores for quality: at least three evaluators, each alone, then a consensus. Nobody reads an individual score before
 * all are in.
 */
@Service
public class Scores {

    private static final int LEAST_MOTIVE_WHEN_WIDE = 50;

    private final TenderCases tenders;
    private final Bidders bidders;
    private final AssessmentTeam team;
    private final ScoreRows rows;
    private final EligibilityRows eligibility;
    private final Clock clock;

    Scores(
            TenderCases tenders,
            Bidders bidders,
            AssessmentTeam team,
            ScoreRows rows,
            EligibilityRows eligibility,
            Clock clock) {
        this.tenders = tenders;
        this.bidders = bidders;
        this.team = team;
        this.rows = rows;
        this.eligibility = eligibility;
        this.clock = clock;
    }

    /** What an evaluator must score: valid bids on the quality criteria. */
    public ScoreSheet sheet(String tenderId) {
        return new ScoreSheet(
                bidders.valid(tenderId).stream().map(OpenedBid::id).toList(),
                tenders.get(tenderId).requireDocuments().qualityCriteria());
    }

    /**
     * Keeps the scores of one evaluator.
     *
     * @throws AnswerRefused when the evaluator may not score, scored before, or the sheet is not right
     */
    public void submit(String tenderId, List<Score> scores, String evaluator) {
        List<Finding> findings = new ArrayList<>();
        if (!team.evaluators(tenderId).contains(evaluator) || !team.cleared(tenderId, evaluator)) {
            findings.add(Finding.of(
                    "NOT_AN_EVALUATOR",
                    "beoordelaar",
                    "Alleen een beoordelaar die verklaarde geen belang te hebben, geeft scores.",
                    "art. 1.10b Aw 2012"));
        }
        if (rows.scoredBy(tenderId).contains(evaluator)) {
            findings.add(Finding.of("ALREADY_SCORED", "scores", "U hebt uw scores al ingeleverd."));
        }
        findings.addAll(sheet(tenderId).check(scores));
        if (!findings.isEmpty()) {
            throw new AnswerRefused(findings);
        }
        rows.addIndividual(tenderId, evaluator, scores, clock.instant());
    }

    /** Whether every evaluator handed in. */
    public boolean complete(String tenderId) {
        Set<String> missing = new HashSet<>(team.evaluators(tenderId));
        rows.scoredBy(tenderId).forEach(missing::remove);
        return missing.isEmpty();
    }

    /**
     * All individual scores.
     *
     * @throws NotReady before every evaluator handed in
     */
    public List<IndividualScore> individual(String tenderId) {
        requireComplete(tenderId);
        return rows.individual(tenderId);
    }

    /**
     * All individual scores of one bid.
     *
     * @throws NotReady before every evaluator handed in
     */
    public List<IndividualScore> individual(String tenderId, UUID bidId) {
        requireComplete(tenderId);
        return rows.individual(tenderId, bidId);
    }

    private void requireComplete(String tenderId) {
        if (!complete(tenderId)) {
            throw new NotReady(
                    tenderId,
                    List.of(Finding.of(
                            "SCORES_NOT_COMPLETE", "scores", "Nog niet alle beoordelaars hebben gescoord.")));
        }
    }

    /** How far the evaluators lie apart, on each bid and criterion. */
    public List<ScoreSpread> spreads(String tenderId) {
        return ScoreSpread.of(sheet(tenderId), individual(tenderId));
    }

    /**
     * Keeps the consensus of the evaluators.
     *
     * @throws AnswerRefused when this is not the chair, or the sheet is not right
     */
    public void agree(String tenderId, List<Score> consensus, String chair) {
        List<Finding> findings = new ArrayList<>();
        if (!team.chair(tenderId).equals(chair) || !team.cleared(tenderId, chair)) {
            findings.add(Finding.of("NOT_THE_CHAIR", "consensus", "Alleen de voorzitter stelt de consensus vast."));
        }
        findings.addAll(sheet(tenderId).check(consensus));
        GivenScores given = GivenScores.of(consensus);
        spreads(tenderId).stream()
                .filter(ScoreSpread::wide)
                .filter(spread -> tooShort(spread, given))
                .forEach(spread -> findings.add(Finding.of(
                        "SPREAD_WITHOUT_MOTIVE",
                        spread.criterion(),
                        "De beoordelaars lopen bij " + bidders.name(tenderId, spread.bidId())
                                + " meer dan twee stappen uiteen op " + spread.criterion()
                                + "; motiveer de consensus in ten minste " + LEAST_MOTIVE_WHEN_WIDE + " tekens.")));
        if (!findings.isEmpty()) {
            throw new AnswerRefused(findings);
        }
        rows.addConsensus(tenderId, rows.round(tenderId) + 1, consensus, chair, clock.instant());
    }

    private static boolean tooShort(ScoreSpread spread, GivenScores consensus) {
        return consensus
                .find(spread.bidId(), spread.criterion())
                .filter(score -> score.motive().strip().length() < LEAST_MOTIVE_WHEN_WIDE)
                .isPresent();
    }

    /** The newest consensus; empty before there is one. */
    public List<Score> consensus(String tenderId) {
        return rows.consensus(tenderId);
    }

    /** Bids below a published minimum score fall out. */
    public void applyMinimum(String tenderId) {
        ScoreSheet sheet = sheet(tenderId);
        GivenScores consensus = GivenScores.of(consensus(tenderId));
        for (UUID bid : sheet.bids()) {
            List<AwardCriterion> below = sheet.belowMinimum(bid, consensus);
            if (!below.isEmpty()) {
                eligibility.reject(new BidRejection(
                        bid,
                        tenderId,
                        BidRejection.Ground.MINIMUM_QUALITY,
                        below.stream()
                                .map(criterion -> "'" + criterion.name() + "' haalt de minimumscore "
                                        + criterion.minimumScore() + " niet.")
                                .reduce((a, b) -> a + " " + b)
                                .orElseThrow(),
                        team.chair(tenderId),
                        clock.instant()));
            }
        }
    }
}
