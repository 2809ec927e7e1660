package org.ironstock.tender.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.task.Task;
import org.ironstock.dossier.Dossier;
import org.ironstock.dossier.Evidence;
import org.ironstock.platform.AnswerRefused;
import org.ironstock.support.Desk;
import org.ironstock.support.EngineTest;
import org.ironstock.support.Refused;
import org.ironstock.tender.assessment.AssessmentRounds;
import org.ironstock.tender.assessment.AssessmentTeam;
import org.ironstock.tender.assessment.Bidders;
import org.ironstock.tender.assessment.Draws;
import org.ironstock.tender.assessment.NotReady;
import org.ironstock.tender.assessment.PanelRenewal;
import org.ironstock.tender.assessment.QualityReports;
import org.ironstock.tender.assessment.Scores;
import org.ironstock.tender.domain.AssessmentRound.Scope;
import org.ironstock.tender.domain.BidRejection;
import org.ironstock.tender.domain.RankingRound;
import org.ironstock.tender.domain.Rankings;
import org.ironstock.tender.pricing.Pricing;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Judging anew keeps what was judged before. */
@EngineTest
class AssessmentRoundsTest {

    private static final String JUDGMENT = "Vonnis van de voorzieningenrechter, zaak 2026/17.";

    @Autowired
    private ApplicationContext beans;

    @Autowired
    private Desk desk;

    @Autowired
    private AssessmentRounds rounds;

    @Autowired
    private Rankings rankings;

    @Autowired
    private Bidders bidders;

    @Autowired
    private Scores scores;

    @Autowired
    private QualityReports reports;

    @Autowired
    private Draws draws;

    @Autowired
    private AssessmentTeam team;

    @Autowired
    private PanelRenewal renewal;

    @Autowired
    private Pricing pricing;

    @Autowired
    private Dossier dossier;

    private AssessmentScene advised() {
        AssessmentScene scene = new AssessmentScene(beans)
                .bid("Alfa", "400000")
                .bid("Beta", "420000")
                .assessed(Map.of("Alfa", 3, "Beta", 5));
        scene.start("tenderPricing", Map.of());
        advise(scene);
        return scene;
    }

    private void advise(AssessmentScene scene) {
        desk.as("cibg-buyer-1")
                .completeJson(
                        "Task_GiveAwardAdvice",
                        scene.tenderId,
                        Map.of("advice", "AWARD", "motive", "De eerste in de rangorde voldoet aan alles."));
    }

    private List<String> order(AssessmentScene scene) {
        return rankings.ranking(scene.tenderId).stream()
                .map(offer -> bidders.name(scene.tenderId, offer.bidId()))
                .toList();
    }

    private void declare(AssessmentScene scene) {
        for (Task task : desk.tasks("Task_DeclareInterests", scene.tenderId)) {
            desk.as(task.getAssignee()).completeJson(task, Map.of("declaration", "NO_INTEREST"));
        }
    }

    @Test
    void qualityIsJudgedAnewAndTheEarlierRoundStays() {
        AssessmentScene scene = advised();
        assertThat(order(scene)).containsExactly("Beta", "Alfa");
        String seed = draws.get(scene.tenderId).seed();

        assertThat(rounds.begin(scene.tenderId, Scope.QUALITY, JUDGMENT, "cibg-lawyer-1"))
                .isEqualTo(2);

        assertThat(order(scene)).isEmpty();
        assertThat(rankings.advice(scene.tenderId)).isEmpty();
        assertThat(scores.consensus(scene.tenderId)).isEmpty();
        assertThatThrownBy(() -> reports.requireSigned(scene.tenderId)).isInstanceOf(NotReady.class);

        scene.start("tenderAssessment", Map.of());
        desk.as("cibg-contract-manager-2")
                .completeJson(
                        "Task_RenewPanel",
                        scene.tenderId,
                        Map.of("team", "SAME", "reason", "De klacht gaat niet over het team."));
        declare(scene);
        scene.judgeEligible();
        scene.judgeKnockOuts(List.of("Alfa", "Beta"), List.of("Alfa", "Beta"));
        scene.scoreAll(Map.of("Alfa", 5, "Beta", 3));
        scene.agree(Map.of("Alfa", 5, "Beta", 3));
        scene.sign("SIGN");
        scene.start("tenderPricing", Map.of());
        advise(scene);

        assertThat(order(scene)).containsExactly("Alfa", "Beta");
        assertThat(draws.get(scene.tenderId).seed()).isNotEqualTo(seed);
        assertThat(pricing.all(scene.tenderId))
                .extracting(RankingRound::occasion)
                .containsExactly("Eerste berekening", "Opnieuw berekend in een herbeoordeling");
        assertThat(pricing.newest(scene.tenderId).orderChanged()).isTrue();
        assertThat(dossier.evidenceOf(scene.tenderId))
                .filteredOn(evidence -> evidence.what().equals("ASSESSED_ANEW"))
                .singleElement()
                .extracting(Evidence::statement)
                .asString()
                .contains("Ronde 2", JUDGMENT, "blijft bewaard als ronde 1");
        assertThat(rounds.all(scene.tenderId)).hasSize(1);
        assertThat(rounds.current(scene.tenderId)).isEqualTo(2);
    }

    @Test
    void anotherTeamMayJudgeAnew() {
        AssessmentScene scene = advised();
        rounds.begin(scene.tenderId, Scope.QUALITY, JUDGMENT, "cibg-lawyer-1");
        scene.start("tenderAssessment", Map.of());
        Map<String, Object> tooFew = Map.of(
                "team", "NEW",
                "chair", "cibg-evaluator-1",
                "evaluators", List.of("cibg-evaluator-2", "cibg-evaluator-3"),
                "reason", "De rechter vraagt om een ander team.");
        assertThatThrownBy(() ->
                        desk.as("cibg-contract-manager-2").completeJson("Task_RenewPanel", scene.tenderId, tooFew))
                .isInstanceOf(AnswerRefused.class)
                .hasMessageContaining("ten minste 3 beoordelaars");

        desk.as("cibg-contract-manager-2")
                .completeJson(
                        "Task_RenewPanel",
                        scene.tenderId,
                        Map.of(
                                "team", "NEW",
                                "chair", "cibg-evaluator-1",
                                "evaluators", List.of("cibg-evaluator-2", "cibg-evaluator-4", "cibg-evaluator-5"),
                                "reason", "De rechter vraagt om een ander team."));

        assertThat(team.chair(scene.tenderId)).isEqualTo("cibg-evaluator-1");
        assertThat(desk.tasks("Task_DeclareInterests", scene.tenderId))
                .extracting(Task::getAssignee)
                .containsExactlyInAnyOrder(
                        "cibg-evaluator-1", "cibg-evaluator-2", "cibg-evaluator-4", "cibg-evaluator-5");
        assertThat(dossier.evidenceOf(scene.tenderId))
                .extracting(Evidence::what)
                .contains("PANEL_RENEWED");
    }

    @Test
    void aTeamIsNotRenewedWithoutAReassessment() {
        AssessmentScene scene = advised();
        assertThat(Refused.codes(() -> renew(scene, "cibg-contract-manager-2"))).containsExactly("PANEL_RUNS");
    }

    @ParameterizedTest
    @ValueSource(strings = {AssessmentScene.CHAIR, "cibg-evaluator-1", AssessmentScene.RESERVE})
    void whoRenewsTheTeamTakesNoSeatInIt(String official) {
        AssessmentScene scene = advised();
        rounds.begin(scene.tenderId, Scope.QUALITY, JUDGMENT, "cibg-lawyer-1");

        assertThat(Refused.codes(() -> renew(scene, official))).containsExactly("APPOINTS_SELF");
        renew(scene, "cibg-contract-manager-1");
        assertThat(team.chair(scene.tenderId)).isEqualTo(AssessmentScene.CHAIR);
    }

    private void renew(AssessmentScene scene, String official) {
        renewal.renew(
                scene.tenderId,
                AssessmentScene.CHAIR,
                AssessmentScene.EVALUATORS,
                List.of(AssessmentScene.RESERVE),
                official,
                "De rechter vraagt om een ander team.");
    }

    @Test
    void priceAloneIsJudgedAnewOnTheSignedScores() {
        AssessmentScene scene = new AssessmentScene(beans)
                .bid("Alfa", "400000")
                .bid("Beta", "420000")
                .bid("Gamma", "410000");
        scene.opened().declared();
        scene.judgeEligibility(List.of(), List.of("Alfa", "Beta"));
        scene.judgeKnockOuts(List.of("Alfa", "Beta"), List.of("Alfa", "Beta"));
        scene.scoreAll(Map.of("Alfa", 3, "Beta", 5));
        scene.agree(Map.of("Alfa", 3, "Beta", 5));
        scene.sign("SIGN");
        scene.start("tenderPricing", Map.of());
        advise(scene);

        rounds.begin(scene.tenderId, Scope.PRICE, JUDGMENT, "cibg-lawyer-1");

        assertThat(order(scene)).isEmpty();
        assertThat(bidders.rejections(scene.tenderId))
                .extracting(BidRejection::ground)
                .containsExactly(BidRejection.Ground.SUITABILITY);
        scene.start("tenderPricing", Map.of());
        advise(scene);
        assertThat(order(scene)).containsExactly("Beta", "Alfa");
        assertThat(pricing.newest(scene.tenderId).orderChanged()).isFalse();
    }
}
