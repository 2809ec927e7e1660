package org.ironstock.tender.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

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
import org.ironstock.support.Refused;
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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
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
        decide(scene, List.of(defect(mend, "Geef alsnog antwoord op de vraag over belastingen.")), "", List.of());
    }

    private static Map<String, Object> defect(boolean mend, String text) {
        return Map.of("code", "GROUND_UNANSWERED", "mend", mend, "text", text);
    }

    private void decide(
            AssessmentScene scene, List<Map<String, Object>> defects, String question, List<String> bidders) {
        desk.as(LAWYER)
                .completeJson(
                        "Task_DecideFormalities",
                        scene.tenderId,
                        Map.of(
                                "defects",
                                defects,
                                "question",
                                question,
                                "bids",
                                bidders.stream().map(scene::bidOf).toList()));
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
        plan(
                scene,
                hearings.toHear(scene.tenderId).stream()
                        .map(ground -> fact(ground, factOn.toString(), settled))
                        .toList());
    }

    private static Map<String, Object> fact(ExclusionGround ground, String day, boolean settled) {
        return Map.of("groundId", ground.id(), "factOn", day, "settled", settled);
    }

    private void plan(AssessmentScene scene, List<Map<String, Object>> rows) {
        desk.as(LAWYER).completeJson("Task_PlanHearing", scene.tenderId, Map.of("rows", rows));
        desk.runJobs(scene.tenderId);
    }

    private void clean(AssessmentScene scene, boolean excluded) {
        clean(
                scene,
                hearings.toJudge(scene.tenderId).stream()
                        .map(ground -> verdict(ground, excluded))
                        .toList());
    }

    private static Map<String, Object> verdict(ExclusionGround ground, boolean excluded) {
        return Map.of(
                "groundId", ground.id(), "excluded", excluded, "reason", "De maatregelen zijn met stukken gewogen.");
    }

    private void clean(AssessmentScene scene, List<Map<String, Object>> rows) {
        desk.as(LAWYER)
                .completeJson("Task_JudgeSelfCleaning", scene.tenderId, Map.of("noInterest", true, "rows", rows));
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

        assertThat(Refused.codes(() -> formalities.judge(
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
        decide(scene, List.of(), "Onderteken alsnog het document.", List.of("Beta"));
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
                .map(ground -> verdict(ground, ground.bidId().equals(scene.bidOf("Beta"))))
                .toList();
        assertThatThrownBy(() -> desk.as(LAWYER)
                        .completeJson(
                                "Task_JudgeSelfCleaning", scene.tenderId, Map.of("noInterest", false, "rows", rows)))
                .isInstanceOf(AnswerRefused.class)
                .hasMessageContaining("geen belang");
        clean(scene, rows);

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
    void everyDefectIsDecidedOnceAndInWords() {
        AssessmentScene scene =
                new AssessmentScene(beans).bid("Alfa", "400000", SILENT).bid("Beta", "420000");
        scene.opened().declared();
        Map<String, Object> left = defect(false, "Negen tek");
        Map<String, Object> decided = defect(false, "Tien teken");

        assertThat(Refused.findings(() -> decide(scene, List.of(), "", List.of())))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.code()).isEqualTo("FORMALITY_NOT_DECIDED");
                    assertThat(finding.message()).contains("ontbreekt een antwoord op een uitsluitingsgrond");
                });
        assertThat(Refused.codes(() -> decide(scene, List.of(decided, decided), "", List.of())))
                .containsExactly("FORMALITY_UNEXPECTED");
        assertThat(Refused.codes(() -> decide(scene, List.of(left), "", List.of())))
                .containsExactly("FORMALITY_WITHOUT_TEXT");
        decide(scene, List.of(decided), "", List.of());
        assertThat(desk.openTasks(scene.tenderId)).containsExactly("Task_JudgeEligibility");
    }

    @Test
    void anotherDefectHasAQuestionAndTheBidsThatHaveItEachAskedOnce() {
        AssessmentScene scene =
                new AssessmentScene(beans).bid("Alfa", "400000", SILENT).bid("Beta", "420000");
        scene.opened().declared();
        List<Map<String, Object>> silence = List.of(defect(false, "Anderen antwoordden wel."));

        assertThat(Refused.codes(() -> decide(scene, silence, "Onderteken alsnog.", List.of())))
                .containsExactly("FORMALITY_INCOMPLETE");
        assertThat(Refused.codes(() -> decide(scene, silence, " ", List.of("Beta"))))
                .containsExactly("FORMALITY_INCOMPLETE");
        assertThat(Refused.codes(() -> decide(scene, silence, "Onderteke", List.of("Beta"))))
                .containsExactly("FORMALITY_INCOMPLETE");
        decide(scene, silence, "Onderteken", List.of("Beta", "Beta"));
        assertThat(requests.of(scene.tenderId, Kind.MENDING))
                .extracting(BidderRequest::question)
                .containsExactly("Onderteken");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"text\": \" \"}"})
    void anAnswerOfABidderSaysSomething(String empty) throws Exception {
        AssessmentScene scene =
                new AssessmentScene(beans).bid("Alfa", "400000", SILENT).bid("Beta", "420000");
        scene.opened().declared();
        mend(scene, true);
        String address = "/api/tenders/%s/mendings/%s"
                .formatted(
                        scene.tenderId,
                        requests.of(scene.tenderId, Kind.MENDING).get(0).id());

        scene.sends("Alfa", address, empty)
                .andExpect(status().isUnprocessableEntity())
                .andExpect(jsonPath("$.findings[*].code").value("ANSWER_EMPTY"))
                .andExpect(jsonPath("$.findings[*].message").value("Het antwoord is leeg."));
        assertThat(requests.of(scene.tenderId, Kind.MENDING).get(0).answers()).isEmpty();
        scene.sends("Alfa", address, "{\"text\": \"x\"}").andExpect(status().isCreated());
    }

    @Test
    void everyDeclaredGroundIsPlannedOnceAndItsFactHasHappened() {
        AssessmentScene scene =
                new AssessmentScene(beans).bid("Alfa", "400000", CORRUPT).bid("Beta", "420000");
        scene.opened().declared();
        ExclusionGround ground = hearings.toHear(scene.tenderId).get(0);
        LocalDate today = DutchCalendar.dayOf(scene.now());
        Map<String, Object> found = fact(ground, today.toString(), false);

        assertThat(Refused.findings(() -> plan(scene, List.of())))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.code()).isEqualTo("HEARING_NOT_PLANNED");
                    assertThat(finding.message()).isEqualTo("Beoordeel 'Corruptie' bij Alfa.");
                });
        assertThat(Refused.codes(() -> plan(scene, List.of(found, found)))).containsExactly("HEARING_UNEXPECTED");
        assertThat(Refused.codes(
                        () -> plan(scene, List.of(fact(ground, today.plusDays(1).toString(), false)))))
                .containsExactly("FACT_IN_FUTURE");
        assertThat(Refused.codes(() -> plan(scene, List.of(fact(ground, "2026-02-30", false)))))
                .containsExactly("ANSWER_SHAPE");
        plan(scene, List.of(found));
        assertThat(requests.of(scene.tenderId, Kind.HEARING)).hasSize(1);
    }

    @Test
    void everyGroundThatWasHeardIsJudgedOnce() {
        AssessmentScene scene =
                new AssessmentScene(beans).bid("Alfa", "400000", CORRUPT).bid("Beta", "420000");
        scene.opened().declared();
        plan(scene, submitted(scene, "Alfa").minusYears(1), false);
        answer(scene, "Alfa", Kind.HEARING, "De bestuurder is ontslagen en er is een meldpunt.");
        Map<String, Object> kept = verdict(hearings.toJudge(scene.tenderId).get(0), false);

        assertThat(Refused.codes(() -> clean(scene, List.of()))).containsExactly("GROUND_NOT_JUDGED");
        assertThat(Refused.codes(() -> clean(scene, List.of(kept, kept)))).containsExactly("GROUND_UNEXPECTED");
        clean(scene, List.of(kept));
        assertThat(bidders.valid(scene.tenderId)).hasSize(2);
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
