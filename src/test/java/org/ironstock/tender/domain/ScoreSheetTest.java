package org.ironstock.tender.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.ironstock.shared.Finding;
import org.junit.jupiter.api.Test;

class ScoreSheetTest {

    private static final UUID A = new UUID(0, 1);
    private static final UUID B = new UUID(0, 2);
    private static final AwardCriterion PLAN =
            new AwardCriterion("PLAN", "Plan van aanpak", AwardCriterion.Kind.QUALITY, 40, 5, 2);
    private static final AwardCriterion TEAM =
            new AwardCriterion("TEAM", "Team", AwardCriterion.Kind.QUALITY, 20, 5, 0);
    private static final ScoreSheet SHEET = new ScoreSheet(List.of(A, B), List.of(PLAN, TEAM));

    private static Score score(UUID bid, AwardCriterion criterion, int score) {
        return new Score(bid, criterion.code(), score, "Voldoende onderbouwd.");
    }

    private static List<Score> full() {
        return new ArrayList<>(List.of(score(A, PLAN, 4), score(A, TEAM, 3), score(B, PLAN, 5), score(B, TEAM, 0)));
    }

    private static List<String> codes(List<Score> scores) {
        return SHEET.check(scores).stream().map(Finding::code).toList();
    }

    @Test
    void aFullSheetHasNoFindings() {
        assertThat(SHEET.check(full())).isEmpty();
    }

    @Test
    void everyBidIsScoredOnEveryCriterionOnce() {
        List<Score> missing = full();
        missing.remove(3);
        List<Score> twice = full();
        twice.add(score(A, PLAN, 4));
        List<Score> stranger = full();
        stranger.add(new Score(new UUID(0, 9), "PLAN", 1, "Voldoende onderbouwd."));

        assertThat(codes(missing)).containsExactly("SCORE_MISSING");
        assertThat(codes(twice)).containsExactly("SCORE_UNEXPECTED");
        assertThat(codes(stranger)).containsExactly("SCORE_UNEXPECTED");
        assertThat(codes(List.of())).hasSize(4).containsOnly("SCORE_MISSING");
    }

    @Test
    void aScoreLiesOnThePublishedScale() {
        for (int off : List.of(-1, 6)) {
            List<Score> scores = full();
            scores.set(0, score(A, PLAN, off));
            assertThat(codes(scores)).containsExactly("SCORE_OFF_SCALE");
        }
        for (int on : List.of(0, 5)) {
            List<Score> scores = full();
            scores.set(0, score(A, PLAN, on));
            assertThat(codes(scores)).isEmpty();
        }
    }

    @Test
    void aScoreNeedsAMotiveOfTenCharacters() {
        List<Score> scores = full();
        scores.set(0, new Score(A, "PLAN", 3, "  123456789 "));
        assertThat(codes(scores)).containsExactly("SCORE_WITHOUT_MOTIVE");
        scores.set(0, new Score(A, "PLAN", 3, "1234567890"));
        assertThat(codes(scores)).isEmpty();
    }

    @Test
    void qualityIsTheWeightedFractionOfTheScale() {
        assertThat(SHEET.qualityOf(A, GivenScores.of(full())).setScale(10, java.math.RoundingMode.HALF_UP))
                .isEqualByComparingTo("0.7333333333");
        assertThat(SHEET.fractionOf(A, "PLAN", GivenScores.of(full()))).isEqualByComparingTo("0.8");
        assertThat(SHEET.fractionOf(A, "PRICE", GivenScores.of(full()))).isEqualByComparingTo("0");
        assertThatThrownBy(() -> SHEET.qualityOf(A, GivenScores.of(List.of())))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void qualityWithoutWeightIsZero() {
        assertThat(new ScoreSheet(List.of(A), List.of()).qualityOf(A, GivenScores.of(List.of())))
                .isZero();
    }

    @Test
    void aScoreBelowThePublishedMinimumIsFound() {
        List<Score> scores = full();
        assertThat(SHEET.belowMinimum(A, GivenScores.of(scores))).isEmpty();
        scores.set(0, score(A, PLAN, 2));
        assertThat(SHEET.belowMinimum(A, GivenScores.of(scores))).isEmpty();
        scores.set(0, score(A, PLAN, 1));
        assertThat(SHEET.belowMinimum(A, GivenScores.of(scores))).containsExactly(PLAN);
    }

    @Test
    void aSpreadOfMoreThanTwoOfFiveStepsIsWide() {
        assertThat(spread(1, 3).wide()).isFalse();
        assertThat(spread(1, 4).wide()).isTrue();
        assertThat(new ScoreSpread(A, "PLAN", 0, 4, 10).wide()).isFalse();
        assertThat(new ScoreSpread(A, "PLAN", 0, 5, 10).wide()).isTrue();
    }

    private static ScoreSpread spread(int lowest, int highest) {
        List<IndividualScore> scores = List.of(
                new IndividualScore("x", score(A, PLAN, lowest)),
                new IndividualScore("y", score(A, PLAN, highest)),
                new IndividualScore("z", score(A, PLAN, lowest)));
        return ScoreSpread.of(SHEET, scores).get(0);
    }

    @Test
    void thePanelHasASeatForTheChairAndEachEvaluator() {
        Panel panel = new Panel(
                "TND-2026-001",
                "m",
                java.time.Instant.EPOCH,
                List.of("a", "b"),
                List.of("c", "d"),
                "chair",
                List.of("e1", "e2", "e3"),
                List.of("r"));

        assertThat(Seat.of(panel))
                .extracting(Seat::code)
                .containsExactly("CHAIR", "EVALUATOR-1", "EVALUATOR-2", "EVALUATOR-3");
        assertThat(Seat.get(panel, "EVALUATOR-2").first()).isEqualTo("e2");
        assertThatThrownBy(() -> Seat.get(panel, "EVALUATOR-9")).isInstanceOf(java.util.NoSuchElementException.class);
    }
}
