package org.ironstock.tender.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.ironstock.tender.process.AssessmentScene.refused;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.camunda.bpm.engine.RuntimeService;
import org.ironstock.platform.AnswerRefused;
import org.ironstock.shared.DutchCalendar;
import org.ironstock.support.Desk;
import org.ironstock.support.EngineTest;
import org.ironstock.tender.assessment.Bidders;
import org.ironstock.tender.assessment.Exclusions;
import org.ironstock.tender.domain.BidRejection;
import org.ironstock.tender.domain.BidderRequest;
import org.ironstock.tender.domain.BidderRequest.Kind;
import org.ironstock.tender.domain.ExclusionGround;
import org.ironstock.tender.domain.OpenedBids;
import org.ironstock.tender.fairness.BidderRequests;
import org.ironstock.tender.fairness.Formalities;
import org.ironstock.tender.fairness.FormalitiesAnswer;
import org.ironstock.tender.fairness.Hearings;
import org.ironstock.tender.fairness.MendingAnswer;
import org.ironstock.tender.fairness.SelfCleaningAnswer;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** One chance to mend, and nobody excluded unheard. */
@EngineTest
class TenderEligibilityProcessTest {

    private static final String LAWYER = "cibg-lawyer-2";
    private static final Map<String, String> SILENT = Map.of("exg-pmt-bre-tax", "SILENT");
    private static final Map<String, String> CORRUPT = Map.of("exg-crim-corrpt", "YES");

    @Autowired
    private ApplicationContext beans;

    @Autowired
    private Desk desk;

    @Autowired
    private BidderRequests requests;

    @Autowired
    private Formalities formalities;

    @Autowired
    private Hearings hearings;

    @Autowired
    private Exclusions exclusions;

    @Autowired
    private Bidders bidders;

    @Autowired
    private OpenedBids bids;

    @Autowired
    private RuntimeService runtime;

    private void answer(AssessmentScene scene, String name, Kind kind, String text) {
        BidderRequest request =
                requests.find(scene.tenderId, scene.bidOf(name), kind).orElseThrow();
        requests.answer(scene.tenderId, request.id(), kind, request.supplierId(), text, Optional.empty(), "API");
        desk.runJobs(scene.tenderId);
    }

    private void mend(AssessmentScene scene, boolean mend) {
        desk.as(LAWYER)
                .completeJson(
                        "Task_DecideFormalities",
                        scene.tenderId,
                        Map.of(
                                "defects",
                                List.of(Map.of(
                                        "code",
                                        "GROUND_UNANSWERED",
                                        "mend",
                                        mend,
                                        "text",
                                        "Geef alsnog antwoord op de vraag over belastingen.")),
                                "question",
                                "",
                                "bids",
                                List.of()));
        desk.runJobs(scene.tenderId);
    }

    private void judgeMending(AssessmentScene scene, Map<String, String> verdicts) {
        List<Map<String, Object>> rows = new ArrayList<>();
        verdicts.forEach((name, verdict) -> rows.add(Map.of(
                "bidId",
                scene.bidOf(name),
                "verdict",
                verdict,
                "reason",
                "Het antwoord is met de stukken vergeleken.")));
        desk.as(LAWYER).completeJson("Task_JudgeMending", scene.tenderId, Map.of("rows", rows));
        desk.runJobs(scene.tenderId);
    }

    private void plan(AssessmentScene scene, LocalDate factOn, boolean settled) {
        desk.as(LAWYER)
                .completeJson(
                        "Task_PlanHearing",
                        scene.tenderId,
                        Map.of(
                                "rows",
                                hearings.toHear(scene.tenderId).stream()
                                        .map(ground ->
                                                Map.of("groundId", ground.id(), "factOn", factOn, "settled", settled))
                                        .toList()));
        desk.runJobs(scene.tenderId);
    }

    private void clean(AssessmentScene scene, boolean excluded) {
        desk.as(LAWYER)
                .completeJson(
                        "Task_JudgeSelfCleaning",
                        scene.tenderId,
                        Map.of(
                                "noInterest",
                                true,
                                "rows",
                                hearings.toJudge(scene.tenderId).stream()
                                        .map(ground -> Map.of(
                                                "groundId",
                                                ground.id(),
                                                "excluded",
                                                excluded,
                                                "reason",
                                                "De maatregelen zijn met stukken gewogen."))
                                        .toList()));
        desk.runJobs(scene.tenderId);
    }

    private LocalDate submitted(AssessmentScene scene, String name) {
        return DutchCalendar.dayOf(bids.get(scene.bidOf(name)).receivedAt());
    }

    private static List<Map<String, Object>> keep(List<ExclusionGround> grounds) {
        return grounds.stream()
                .map(ground -> Map.<String, Object>of(
                        "groundId",
                        ground.id(),
                        "excluded",
                        false,
                        "reason",
                        "De verklaring is nagevraagd en volledig."))
                .toList();
    }

    @Test
    void allInTheSamePositionGetTheSameQuestionAtTheSameMoment() {
        AssessmentScene scene = new AssessmentScene(beans)
                .bid("Alfa", "400000", SILENT)
                .bid("Beta", "420000", SILENT)
                .bid("Gamma", "410000");
        scene.opened().declared();
        assertThat(desk.openTasks(scene.tenderId)).containsExactly("Task_DecideFormalities");
        assertThat(formalities.defects(scene.tenderId)).singleElement().satisfies(defect -> assertThat(defect.bids())
                .hasSize(2));
        mend(scene, true);

        List<BidderRequest> asked = requests.of(scene.tenderId, Kind.MENDING);
        assertThat(asked)
                .extracting(BidderRequest::bidId)
                .containsExactlyInAnyOrder(scene.bidOf("Alfa"), scene.bidOf("Beta"));
        assertThat(asked)
                .extracting(BidderRequest::question)
                .containsOnly("Geef alsnog antwoord op de vraag over belastingen.");
        assertThat(asked.get(0).askedAt()).isEqualTo(asked.get(1).askedAt());
        assertThat(asked.get(0).dueAt())
                .isEqualTo(asked.get(1).dueAt())
                .contains(DutchCalendar.endOf(DutchCalendar.official()
                        .plusWorkingDays(
                                DutchCalendar.dayOf(asked.get(0).askedAt().orElseThrow()), 2)));

        answer(scene, "Alfa", Kind.MENDING, "Alle belastingen zijn betaald.");
        assertThat(desk.openTasks(scene.tenderId)).isEmpty();
        answer(scene, "Beta", Kind.MENDING, "Ook wij betaalden alles, en de prijs kan lager.");
        assertThat(desk.openTasks(scene.tenderId)).containsExactly("Task_JudgeMending");
        judgeMending(scene, Map.of("Alfa", "MENDED", "Beta", "CONTENT_CHANGED"));

        assertThat(bidders.rejections(scene.tenderId)).singleElement().satisfies(rejection -> {
            assertThat(rejection.bidId()).isEqualTo(scene.bidOf("Beta"));
            assertThat(rejection.ground()).isEqualTo(BidRejection.Ground.FORMALITY);
        });
        scene.judgeEligibility(
                keep(exclusions.open(scene.tenderId)), List.of("Alfa", "Gamma"), List.of("Alfa", "Gamma"));
        assertThat(desk.openTasks(scene.tenderId)).containsExactly("Task_CheckKnockOuts");
    }

    @Test
    void aLateOrMissingAnswerDoesNotMendAndAPersonSaysSo() {
        AssessmentScene scene = new AssessmentScene(beans)
                .bid("Alfa", "400000", SILENT)
                .bid("Beta", "420000", SILENT)
                .bid("Gamma", "410000");
        scene.opened().declared();
        mend(scene, true);
        Instant due = requests.of(scene.tenderId, Kind.MENDING).get(0).dueAt().orElseThrow();
        desk.travelTo(due);
        BidderRequest alfa =
                requests.find(scene.tenderId, scene.bidOf("Alfa"), Kind.MENDING).orElseThrow();
        requests.answer(
                scene.tenderId,
                alfa.id(),
                Kind.MENDING,
                alfa.supplierId(),
                "Op de laatste seconde.",
                Optional.empty(),
                "API");
        desk.travelTo(due.plusSeconds(1));
        BidderRequest beta =
                requests.find(scene.tenderId, scene.bidOf("Beta"), Kind.MENDING).orElseThrow();
        requests.answer(
                scene.tenderId,
                beta.id(),
                Kind.MENDING,
                beta.supplierId(),
                "Een seconde te laat.",
                Optional.empty(),
                "API");
        desk.runJobs(scene.tenderId);

        assertThat(bidders.rejections(scene.tenderId)).isEmpty();
        assertThatThrownBy(() -> judgeMending(scene, Map.of("Alfa", "MENDED", "Beta", "MENDED")))
                .isInstanceOf(AnswerRefused.class)
                .hasMessageContaining("Beta antwoordde niet of te laat");
        judgeMending(scene, Map.of("Alfa", "MENDED", "Beta", "NOT_MENDED"));
        assertThat(bidders.rejections(scene.tenderId))
                .extracting(BidRejection::bidId)
                .containsExactly(scene.bidOf("Beta"));
    }

    @Test
    void everythingThatWasAskedIsJudgedOnceWithAReasonOfTenCharactersAndNothingElse() {
        AssessmentScene scene = new AssessmentScene(beans)
                .bid("Alfa", "400000", SILENT)
                .bid("Beta", "420000", SILENT)
                .bid("Gamma", "410000");
        scene.opened().declared();
        mend(scene, true);
        answer(scene, "Alfa", Kind.MENDING, "Alle belastingen zijn betaald.");
        answer(scene, "Beta", Kind.MENDING, "Alle belastingen zijn betaald.");

        assertThat(refused(() -> formalities.judge(
                        scene.tenderId,
                        new MendingAnswer(List.of(mended(scene, "Alfa", "Hersteld."), mended(scene, "Gamma", ""))),
                        LAWYER)))
                .containsExactly("MENDING_WITHOUT_REASON", "MENDING_UNEXPECTED", "MENDING_NOT_JUDGED");
        formalities.judge(
                scene.tenderId,
                new MendingAnswer(List.of(mended(scene, "Alfa", "Hersteld.."), mended(scene, "Beta", "Hersteld.."))),
                LAWYER);
        assertThat(formalities.toJudge(scene.tenderId)).isEmpty();
    }

    private static MendingAnswer.Row mended(AssessmentScene scene, String bidder, String reason) {
        return new MendingAnswer.Row(scene.bidOf(bidder), MendingAnswer.Verdict.MENDED, reason);
    }

    @Test
    void thereIsNoSecondChanceToMend() {
        AssessmentScene scene =
                new AssessmentScene(beans).bid("Alfa", "400000", SILENT).bid("Beta", "420000");
        scene.opened().declared();
        mend(scene, true);
        answer(scene, "Alfa", Kind.MENDING, "Alle belastingen zijn betaald.");
        judgeMending(scene, Map.of("Alfa", "MENDED"));
        desk.as(LAWYER)
                .completeJson(
                        "Task_JudgeEligibility",
                        scene.tenderId,
                        Map.of("mendFirst", true, "noInterest", true, "grounds", List.of(), "bids", List.of()));
        desk.runJobs(scene.tenderId);
        assertThat(desk.openTasks(scene.tenderId)).containsExactly("Task_DecideFormalities");
        assertThat(formalities.defects(scene.tenderId)).isEmpty();

        FormalitiesAnswer again = new FormalitiesAnswer(
                List.of(), "Onderteken alsnog het document.", List.of(scene.bidOf("Alfa"), scene.bidOf("Beta")));
        assertThatThrownBy(() -> formalities.decide(scene.tenderId, again, LAWYER))
                .isInstanceOf(AnswerRefused.class)
                .hasMessageContaining("Alfa kreeg al een kans");
        desk.as(LAWYER)
                .completeJson(
                        "Task_DecideFormalities",
                        scene.tenderId,
                        Map.of(
                                "defects",
                                List.of(),
                                "question",
                                "Onderteken alsnog het document.",
                                "bids",
                                List.of(scene.bidOf("Beta"))));
        desk.runJobs(scene.tenderId);
        answer(scene, "Beta", Kind.MENDING, "Hierbij ondertekend.");
        judgeMending(scene, Map.of("Beta", "MENDED"));
        assertThat(desk.openTasks(scene.tenderId)).containsExactly("Task_JudgeEligibility");
    }

    @Test
    void aDefectMayBeLeftWithAReasonAndThenNobodyIsExcludedBySilence() {
        AssessmentScene scene =
                new AssessmentScene(beans).bid("Alfa", "400000", SILENT).bid("Beta", "420000");
        scene.opened().declared();
        mend(scene, false);
        assertThat(requests.of(scene.tenderId, Kind.MENDING)).isEmpty();
        ExclusionGround ground = exclusions.open(scene.tenderId).get(0);
        assertThat(ground.answered()).isFalse();

        assertThatThrownBy(() -> scene.judgeEligibility(
                        List.of(Map.of(
                                "groundId", ground.id(), "excluded", true, "reason", "Er is geen antwoord gegeven.")),
                        List.of("Alfa", "Beta")))
                .isInstanceOf(AnswerRefused.class)
                .hasMessageContaining("antwoord ontbreekt");
        scene.judgeEligibility(keep(List.of(ground)), List.of("Alfa", "Beta"));
        assertThat(bidders.valid(scene.tenderId)).hasSize(2);
    }

    @Test
    void aPartyIsHeardBeforeItIsExcludedAndSelfCleaningIsJudged() {
        AssessmentScene scene =
                new AssessmentScene(beans).bid("Alfa", "400000", CORRUPT).bid("Beta", "420000", CORRUPT);
        scene.opened().declared();
        assertThat(desk.openTasks(scene.tenderId)).containsExactly("Task_PlanHearing");
        plan(scene, submitted(scene, "Alfa").minusYears(5), false);
        assertThat(requests.of(scene.tenderId, Kind.HEARING)).hasSize(2);
        assertThat(desk.openTasks(scene.tenderId)).isEmpty();

        List<SelfCleaningAnswer.Row> unheard = hearings.toJudge(scene.tenderId).stream()
                .map(ground -> new SelfCleaningAnswer.Row(ground.id(), true, "Onherroepelijk veroordeeld."))
                .toList();
        assertThatThrownBy(() -> hearings.judge(scene.tenderId, new SelfCleaningAnswer(true, unheard), LAWYER))
                .isInstanceOf(AnswerRefused.class)
                .hasMessageContaining("zonder horen geen uitsluiting");

        answer(scene, "Alfa", Kind.HEARING, "De bestuurder is ontslagen en er is een meldpunt.");
        desk.travelTo(requests.of(scene.tenderId, Kind.HEARING)
                .get(0)
                .dueAt()
                .orElseThrow()
                .plusSeconds(1));
        desk.runJobs(scene.tenderId);
        List<Map<String, Object>> rows = hearings.toJudge(scene.tenderId).stream()
                .map(ground -> Map.<String, Object>of(
                        "groundId",
                        ground.id(),
                        "excluded",
                        ground.bidId().equals(scene.bidOf("Beta")),
                        "reason",
                        "De maatregelen zijn met stukken gewogen."))
                .toList();
        assertThatThrownBy(() -> desk.as(LAWYER)
                        .completeJson(
                                "Task_JudgeSelfCleaning", scene.tenderId, Map.of("noInterest", false, "rows", rows)))
                .isInstanceOf(AnswerRefused.class)
                .hasMessageContaining("geen belang");
        desk.as(LAWYER)
                .completeJson("Task_JudgeSelfCleaning", scene.tenderId, Map.of("noInterest", true, "rows", rows));

        assertThat(bidders.rejections(scene.tenderId)).singleElement().satisfies(rejection -> {
            assertThat(rejection.bidId()).isEqualTo(scene.bidOf("Beta"));
            assertThat(rejection.ground()).isEqualTo(BidRejection.Ground.EXCLUSION);
            assertThat(rejection.reason()).contains("Corruptie");
        });
        assertThat(desk.openTasks(scene.tenderId)).containsExactly("Task_JudgeEligibility");
    }

    @Test
    void aFactBeforeThePeriodThatIsLookedBackOnExcludesNobodyAndNobodyIsHeard() {
        AssessmentScene scene =
                new AssessmentScene(beans).bid("Alfa", "400000", CORRUPT).bid("Beta", "420000");
        scene.opened().declared();
        plan(scene, submitted(scene, "Alfa").minusYears(5).minusDays(1), false);

        assertThat(requests.of(scene.tenderId, Kind.HEARING)).isEmpty();
        assertThat(desk.openTasks(scene.tenderId)).containsExactly("Task_JudgeEligibility");
        assertThat(exclusions.open(scene.tenderId)).isEmpty();
        scene.judgeEligible();
        assertThat(bidders.valid(scene.tenderId)).hasSize(2);
    }

    @Test
    void taxesThatAreSettledExcludeNobody() {
        AssessmentScene scene = new AssessmentScene(beans)
                .bid("Alfa", "400000", Map.of("exg-pmt-bre-tax", "YES"))
                .bid("Beta", "420000");
        scene.opened().declared();
        plan(scene, submitted(scene, "Alfa").minusYears(1), true);

        assertThat(requests.of(scene.tenderId, Kind.HEARING)).isEmpty();
        assertThat(exclusions.open(scene.tenderId)).isEmpty();
    }

    @Test
    void sufficientSelfCleaningKeepsTheBid() {
        AssessmentScene scene =
                new AssessmentScene(beans).bid("Alfa", "400000", CORRUPT).bid("Beta", "420000");
        scene.opened().declared();
        plan(scene, submitted(scene, "Alfa").minusYears(1), false);
        answer(scene, "Alfa", Kind.HEARING, "De bestuurder is ontslagen en er is een meldpunt.");
        clean(scene, false);

        assertThat(bidders.valid(scene.tenderId)).hasSize(2);
        scene.judgeEligible();
        assertThat(desk.openTasks(scene.tenderId)).containsExactly("Task_CheckKnockOuts");
    }

    @Test
    void aTokenMovedPastTheHearingExcludesNobody() {
        AssessmentScene scene =
                new AssessmentScene(beans).bid("Alfa", "400000", CORRUPT).bid("Beta", "420000");
        scene.opened().declared();
        String instance = runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(scene.tenderId)
                .processDefinitionKey("tenderEligibility")
                .singleResult()
                .getId();
        runtime.createProcessInstanceModification(instance)
                .cancelAllForActivity("CallActivity_TenderHearing")
                .startBeforeActivity("Task_JudgeEligibility")
                .execute();
        UUID ground = exclusions.open(scene.tenderId).get(0).id();

        assertThatThrownBy(() -> scene.judgeEligibility(
                        List.of(Map.of(
                                "groundId", ground, "excluded", true, "reason", "Onherroepelijk veroordeeld in 2024.")),
                        List.of("Alfa", "Beta")))
                .isInstanceOf(AnswerRefused.class)
                .hasMessageContaining("Zonder horen geen uitsluiting");
    }
}
