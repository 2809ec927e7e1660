package org.ironstock.tender.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.UUID;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.task.Task;
import org.ironstock.dossier.Dossier;
import org.ironstock.dossier.StoredDocument;
import org.ironstock.platform.AnswerRefused;
import org.ironstock.platform.TaskContext;
import org.ironstock.platform.TaskView;
import org.ironstock.platform.TaskViews;
import org.ironstock.shared.Finding;
import org.ironstock.signing.Signing;
import org.ironstock.support.Desk;
import org.ironstock.support.EngineTest;
import org.ironstock.support.Refused;
import org.ironstock.tender.TenderStage;
import org.ironstock.tender.assessment.Bidders;
import org.ironstock.tender.assessment.EligibilityAnswer;
import org.ironstock.tender.assessment.EligibilityAnswer.GroundVerdict;
import org.ironstock.tender.assessment.EligibilityAnswer.SuitabilityVerdict;
import org.ironstock.tender.assessment.Exclusions;
import org.ironstock.tender.assessment.KnockOutAnswer;
import org.ironstock.tender.assessment.KnockOuts;
import org.ironstock.tender.assessment.NotReady;
import org.ironstock.tender.assessment.QualityReports;
import org.ironstock.tender.assessment.Scores;
import org.ironstock.tender.domain.BidRejection;
import org.ironstock.tender.domain.ExclusionGround;
import org.ironstock.tender.domain.IndividualScore;
import org.ironstock.tender.domain.Score;
import org.ironstock.tender.domain.SealNotBroken;
import org.ironstock.tender.persistence.TenderCases;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@EngineTest
class TenderAssessmentProcessTest {

    private static final Map<String, Integer> SCORES = Map.of("Alfa", 4, "Beta", 3);
    private static final String JUDGE = "cibg-lawyer-2";

    @Autowired
    private ApplicationContext beans;

    @Autowired
    private Desk desk;

    @Autowired
    private Bidders bidders;

    @Autowired
    private Exclusions exclusions;

    @Autowired
    private KnockOuts knockOuts;

    @Autowired
    private QualityReports reports;

    @Autowired
    private JudgeEligibilityTask judgeEligibility;

    @Autowired
    private ProcessEngineConfigurationImpl engine;

    @Autowired
    private Scores scores;

    @Autowired
    private Dossier dossier;

    @Autowired
    private Signing signing;

    @Autowired
    private TenderCases tenders;

    @Autowired
    private HistoryService history;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private ManagementService management;

    @Autowired
    private Clock clock;

    private AssessmentScene twoBids() {
        return new AssessmentScene(beans).bid("Alfa", "400000").bid("Beta", "420000");
    }

    private Object outcome(String instance) {
        return history.createHistoricVariableInstanceQuery()
                .processInstanceId(instance)
                .variableName("assessmentOutcome")
                .singleResult()
                .getValue();
    }

    /** A tender whose evaluators have all handed in. */
    private String scored(AssessmentScene scene) {
        String instance = scene.opened().declared();
        scene.judgeEligible();
        scene.judgeKnockOuts(List.of("Alfa", "Beta"), List.of("Alfa", "Beta"));
        scene.scoreAll(SCORES);
        return instance;
    }

    @Test
    void bidsAreDeclaredJudgedScoredAndTheReportIsSigned() {
        AssessmentScene scene = twoBids();
        String instance = scored(scene);
        assertThat(tenders.get(scene.tenderId).stage()).isEqualTo(TenderStage.ASSESSMENT);
        scene.agree(SCORES);
        var report = dossier.latest(scene.tenderId, "qualityReport").orElseThrow();
        assertThat(dossier.preparers(report.id()))
                .contains(AssessmentScene.CHAIR)
                .containsAll(AssessmentScene.EVALUATORS);
        assertThat(signing.notSigned(report.id())).isPresent();

        scene.sign("SIGN");

        assertThat(signing.notSigned(report.id())).isEmpty();
        assertThat(scene.ends(instance)).containsExactly("EndEvent_BidsAssessed");
        assertThat(outcome(instance)).isEqualTo("VALID");
        assertThat(bidders.valid(scene.tenderId)).hasSize(2);
    }

    @Test
    void theEvaluatorsWaitBesideEachOther() {
        AssessmentScene scene = twoBids().opened();
        scene.declared();
        scene.judgeEligible();
        scene.judgeKnockOuts(List.of("Alfa", "Beta"), List.of("Alfa", "Beta"));

        assertThat(desk.tasks("Task_ScoreBids", scene.tenderId))
                .extracting(Task::getAssignee)
                .containsExactlyInAnyOrderElementsOf(AssessmentScene.EVALUATORS);
        assertThat(desk.openTasks(scene.tenderId)).doesNotContain("Task_SetConsensus");
    }

    @Test
    void nobodyJudgesABidBeforeTheWholeTeamDeclared() {
        AssessmentScene scene = twoBids().opened();
        String instance = scene.start("tenderAssessment", Map.of());
        assertThat(desk.openTasks(scene.tenderId))
                .containsOnly("Task_DeclareInterests")
                .hasSize(4);

        assertThatThrownBy(() -> runtime.createProcessInstanceModification(instance)
                        .startBeforeActivity("CallActivity_TenderEligibility")
                        .execute())
                .hasStackTraceContaining("heeft nog niet verklaard");
        assertThatThrownBy(() -> runtime.createProcessInstanceModification(instance)
                        .startBeforeActivity("Task_StartScoring")
                        .execute())
                .hasStackTraceContaining("heeft nog niet verklaard");
    }

    @Test
    void theAssessmentDoesNotBeginBeforeBothOpenersActed() {
        AssessmentScene scene = twoBids().closed();
        runtime.startProcessInstanceByKey("tenderAssessment", scene.tenderId, Map.of("tenderId", scene.tenderId));
        String job = management.createJobQuery().processDefinitionKey("tenderAssessment").executable().list().stream()
                .filter(one -> scene.tenderId.equals(runtime.createProcessInstanceQuery()
                        .processInstanceId(one.getProcessInstanceId())
                        .singleResult()
                        .getBusinessKey()))
                .findFirst()
                .orElseThrow()
                .getId();

        assertThatThrownBy(() -> management.executeJob(job)).isInstanceOf(SealNotBroken.class);
        assertThat(desk.openTasks(scene.tenderId)).isEmpty();
    }

    @Test
    void aCodeThatNobodyKnowsGoesToAPersonAndExcludesNobody() {
        AssessmentScene scene = new AssessmentScene(beans)
                .bid("Alfa", "400000", Map.of("exg-nieuw", "YES"))
                .bid("Beta", "420000");
        scene.opened().declared();

        ExclusionGround ground = exclusions.grounds(scene.tenderId).get(0);
        assertThat(ground.code()).isEqualTo("exg-nieuw");
        assertThat(ground.explanation()).contains("ja; Veroordeeld in 2024.");
        assertThat(ground.treatment()).contains(ExclusionGround.Treatment.UNKNOWN);
        assertThatThrownBy(() ->
                        scene.judgeEligibility(verdict(ground, true, "Een nieuwe grond."), List.of("Alfa", "Beta")))
                .isInstanceOf(AnswerRefused.class)
                .hasMessageContaining("kan niet worden uitgesloten");
        scene.judgeEligibility(verdict(ground, false, "Is geen grond in Nederland."), List.of("Alfa", "Beta"));
        assertThat(bidders.valid(scene.tenderId)).hasSize(2);
    }

    @Test
    void everyGroundAndEveryBidIsJudgedOnce() {
        AssessmentScene scene = new AssessmentScene(beans)
                .bid("Alfa", "400000", Map.of("exg-nieuw", "YES"))
                .bid("Beta", "420000");
        scene.opened().declared();
        List<Map<String, Object>> kept =
                verdict(exclusions.grounds(scene.tenderId).get(0), false, "Is geen grond in Nederland.");
        List<Map<String, Object>> twice = List.of(kept.get(0), kept.get(0));
        List<String> both = List.of("Alfa", "Beta");

        assertThat(Refused.findings(() -> scene.judgeEligibility(List.of(), both)))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.code()).isEqualTo("GROUND_NOT_JUDGED");
                    assertThat(finding.message()).contains("exg-nieuw", "bij Alfa");
                });
        assertThat(Refused.codes(() -> scene.judgeEligibility(twice, both))).containsExactly("GROUND_UNEXPECTED");
        assertThat(Refused.codes(() -> scene.judgeEligibility(kept, both, List.of("Alfa", "Beta", "Beta"))))
                .containsExactly("BID_UNEXPECTED");
        scene.judgeEligibility(kept, both);
        assertThat(desk.openTasks(scene.tenderId)).containsExactly("Task_CheckKnockOuts");
    }

    @Test
    void whoJudgesSeesUnknownGroundsAndSuitabilityInDutch() {
        AssessmentScene scene = new AssessmentScene(beans).bid("Alfa", "400000", Map.of("exg-nieuw", "YES"));
        scene.opened().declared();

        TaskView view = engine.getCommandExecutorTxRequired().execute(context -> {
            String taskId = desk.task("Task_JudgeEligibility", scene.tenderId).getId();
            return judgeEligibility.view(new TaskContext(
                    taskId,
                    "Task_JudgeEligibility",
                    scene.tenderId,
                    "tenderAssessment",
                    "cibg-buyer-2",
                    context.getTaskManager().findTaskById(taskId)));
        });

        assertThat(view.tables())
                .filteredOn(table -> table.caption().equals("Geschiktheid volgens de eigen verklaringen"))
                .singleElement()
                .satisfies(table -> assertThat(table.rows().get(0))
                        .contains("Referenties voor gespecificeerde leveringen", "ja; Drie ziekenhuizen."));
        assertThat(view.data().get("grounds").toString()).contains("Onbekende code in de verklaring. exg-nieuw: ja");
    }

    @Test
    void whatPartiesSayAboutSuitabilityIsReadWithItsDutchName() {
        AssessmentScene scene = twoBids().opened();

        assertThat(exclusions.suitability(scene.tenderId)).hasSize(2).allSatisfy(said -> {
            assertThat(said.statement().label()).isEqualTo("Referenties voor gespecificeerde leveringen");
            assertThat(said.statement().inDutch()).isEqualTo("ja; Drie ziekenhuizen.");
        });
    }

    @Test
    void aGroundThatDutchLawDoesNotHaveExcludesNobody() {
        AssessmentScene scene = new AssessmentScene(beans).bid("Alfa", "400000", Map.of("exg-natl-bre-nat-law", "YES"));
        scene.opened().declared();
        ExclusionGround ground = exclusions.grounds(scene.tenderId).get(0);

        assertThatThrownBy(() ->
                        scene.judgeEligibility(verdict(ground, true, "Nationale grond in Duitsland."), List.of("Alfa")))
                .isInstanceOf(AnswerRefused.class)
                .hasMessageContaining("kan niet worden uitgesloten");
    }

    @Test
    void whoJudgesExclusionDeclaresToHaveNoInterest() {
        AssessmentScene scene = twoBids().opened();
        scene.declared();

        assertThatThrownBy(() -> desk.as("cibg-buyer-2")
                        .completeJson(
                                "Task_JudgeEligibility",
                                scene.tenderId,
                                Map.of("noInterest", false, "grounds", List.of(), "bids", List.of())))
                .isInstanceOf(AnswerRefused.class)
                .hasMessageContaining("geen belang")
                .hasMessageContaining("geschiktheid van");
    }

    @Test
    void withoutASuitableBidTheAssessmentEnds() {
        AssessmentScene scene = twoBids().opened();
        String instance = scene.declared();
        scene.judgeEligibility(List.of(), List.of());

        assertThat(scene.ends(instance)).containsExactly("EndEvent_NoEligibleBid");
        assertThat(outcome(instance)).isEqualTo("NO_VALID_BID");
        assertThat(bidders.rejections(scene.tenderId))
                .extracting(BidRejection::ground)
                .containsOnly(BidRejection.Ground.SUITABILITY);
    }

    @Test
    void withoutABidThatMeetsTheDemandsTheAssessmentEnds() {
        AssessmentScene scene = twoBids().opened();
        String instance = scene.declared();
        scene.judgeEligible();
        assertThatThrownBy(() -> scene.judgeKnockOuts(List.of("Alfa"), List.of("Alfa")))
                .isInstanceOf(AnswerRefused.class)
                .hasMessageContaining("Toets eis KO-1 bij Beta");
        scene.judgeKnockOuts(List.of("Alfa", "Beta"), List.of());

        assertThat(scene.ends(instance)).containsExactly("EndEvent_DemandsNotMet");
        assertThat(outcome(instance)).isEqualTo("NO_VALID_BID");
    }

    @Test
    void everyGroundAndEveryUnsuitableBidIsJudgedWithAReasonOfTenCharacters() {
        AssessmentScene scene = new AssessmentScene(beans)
                .bid("Alfa", "400000", Map.of("exg-nieuw", "YES"))
                .bid("Beta", "420000");
        scene.opened().declared();

        assertThat(Refused.codes(
                        () -> exclusions.judge(scene.tenderId, judgement(scene, " Te kort..  ", "Te kort.."), JUDGE)))
                .containsExactly("VERDICT_WITHOUT_REASON", "SUITABILITY_WITHOUT_REASON");
        assertThat(bidders.rejections(scene.tenderId)).isEmpty();
        exclusions.judge(scene.tenderId, judgement(scene, "Te kort...", "Te kort..."), JUDGE);
        assertThat(bidders.rejections(scene.tenderId))
                .extracting(BidRejection::bidId)
                .containsExactly(scene.bidOf("Beta"));
    }

    /** Alfa stays in, Beta falls out. */
    private EligibilityAnswer judgement(AssessmentScene scene, String aboutGround, String aboutBeta) {
        return new EligibilityAnswer(
                true,
                false,
                exclusions.open(scene.tenderId).stream()
                        .map(ground -> new GroundVerdict(ground.id(), false, aboutGround))
                        .toList(),
                List.of(
                        new SuitabilityVerdict(scene.bidOf("Alfa"), true, ""),
                        new SuitabilityVerdict(scene.bidOf("Beta"), false, aboutBeta)));
    }

    @Test
    void eachDemandIsTestedOncePerBidAndAFailureHasAReasonOfTenCharacters() {
        AssessmentScene scene = twoBids();
        scene.opened().declared();
        scene.judgeEligible();
        KnockOutAnswer.Row met = new KnockOutAnswer.Row(scene.bidOf("Alfa"), "KO-1", true, "");

        assertThat(Refused.codes(() -> knockOuts.judge(
                        scene.tenderId, new KnockOutAnswer(List.of(met, met, failed(scene, "Te laat.."))), JUDGE)))
                .containsExactly("KNOCK_OUT_UNEXPECTED", "KNOCK_OUT_WITHOUT_REASON");
        assertThat(bidders.rejections(scene.tenderId)).isEmpty();
        knockOuts.judge(scene.tenderId, new KnockOutAnswer(List.of(met, failed(scene, "Te laat..."))), JUDGE);
        assertThat(bidders.rejections(scene.tenderId))
                .extracting(BidRejection::bidId)
                .containsExactly(scene.bidOf("Beta"));
    }

    private static KnockOutAnswer.Row failed(AssessmentScene scene, String reason) {
        return new KnockOutAnswer.Row(scene.bidOf("Beta"), "KO-1", false, reason);
    }

    @Test
    void aWideSpreadNeedsAnAmpleMotive() {
        AssessmentScene scene = twoBids();
        scene.opened().declared();
        scene.judgeEligible();
        scene.judgeKnockOuts(List.of("Alfa", "Beta"), List.of("Alfa", "Beta"));
        int given = 0;
        for (Task task : desk.tasks("Task_ScoreBids", scene.tenderId)) {
            int alfa = given++ == 0 ? 1 : 4;
            desk.as(task.getAssignee())
                    .completeJson(
                            task,
                            AssessmentScene.sheet(
                                    scene.scores(Map.of("Alfa", alfa, "Beta", 3)), AssessmentScene.MOTIVE));
        }
        assertThat(scores.spreads(scene.tenderId))
                .filteredOn(spread -> spread.wide())
                .hasSize(2);
        assertThat(desk.as(AssessmentScene.CHAIR)
                        .view("Task_SetConsensus", scene.tenderId)
                        .findings())
                .hasSize(2)
                .allSatisfy(finding -> {
                    assertThat(finding.code()).isEqualTo("SPREAD_WIDE");
                    assertThat(finding.blocking()).isFalse();
                    assertThat(finding.message()).contains("lopen de scores uiteen van 1 tot 4");
                });

        assertThatThrownBy(() -> desk.as(AssessmentScene.CHAIR)
                        .completeJson(
                                "Task_SetConsensus",
                                scene.tenderId,
                                AssessmentScene.sheet(scene.scores(SCORES), "Besproken en eens.")))
                .isInstanceOf(AnswerRefused.class)
                .hasMessageContaining("meer dan twee stappen");
        scene.agree(SCORES);
        assertThat(desk.openTasks(scene.tenderId)).containsExactly("Task_SignDocument");
    }

    @Test
    void onlyTheChairSetsTheConsensus() {
        AssessmentScene scene = twoBids();
        scored(scene);

        assertThat(Refused.codes(() -> desk.as("cibg-evaluator-1")
                        .completeJson(
                                "Task_SetConsensus",
                                scene.tenderId,
                                AssessmentScene.sheet(scene.scores(SCORES), AssessmentScene.MOTIVE))))
                .containsExactly("TASK_OF_ANOTHER");
        List<Score> agreed = scores.individual(scene.tenderId).stream()
                .filter(one -> one.evaluator().equals("cibg-evaluator-1"))
                .map(IndividualScore::score)
                .toList();
        assertThat(Refused.codes(() -> scores.agree(scene.tenderId, agreed, "cibg-evaluator-1")))
                .as("whoever the task was given to")
                .containsExactly("NOT_THE_CHAIR");
        assertThat(scores.consensus(scene.tenderId)).isEmpty();
    }

    @Test
    void aTokenMovedPastTheConsensusDrawsNoReport() {
        AssessmentScene scene = twoBids();
        scored(scene);

        assertThatThrownBy(() -> reports.request(scene.tenderId))
                .isInstanceOfSatisfying(NotReady.class, refused -> assertThat(refused.findings())
                        .extracting(Finding::code)
                        .containsExactly("NO_CONSENSUS"))
                .hasMessageContaining("nog geen consensus vastgesteld");
        assertThat(dossier.latest(scene.tenderId, QualityReports.KIND)).isEmpty();
    }

    @Test
    void aReportOnManyBidsHasAnAnnexForEachDrawnSomeAtATime() {
        Map<String, Integer> many = Map.of("Alfa", 4, "Beta", 3, "Gamma", 3, "Delta", 4, "Epsilon", 2);
        AssessmentScene scene = new AssessmentScene(beans);
        many.keySet().forEach(name -> scene.bid(name, "400000"));
        String instance = scene.opened().declared();
        scene.judgeEligible();
        scene.judgeKnockOuts(List.copyOf(many.keySet()), List.copyOf(many.keySet()));
        scene.scoreAll(many);

        String consensus = desk.task("Task_SetConsensus", scene.tenderId).getId();
        UUID alfa = scene.bidOf("Alfa");
        TaskViews views = beans.getBean(TaskViews.class);
        assertThat(desk.as(AssessmentScene.CHAIR)
                        .doing(() -> views.view(consensus))
                        .tables())
                .isEmpty();
        assertThat(desk.as(AssessmentScene.CHAIR)
                        .doing(() -> views.part(consensus, alfa.toString()))
                        .tables()
                        .get(0)
                        .rows())
                .hasSize(6)
                .allMatch(row -> row.get(1).equals("Alfa"));
        assertThatThrownBy(() -> desk.as(AssessmentScene.CHAIR).doing(() -> views.part(consensus, "geen")))
                .isInstanceOf(NoSuchElementException.class);

        scene.agree(many);
        QualityReports reports = beans.getBean(QualityReports.class);
        assertThatThrownBy(() -> reports.request(scene.tenderId))
                .isInstanceOfSatisfying(NotReady.class, why -> assertThat(why.findings())
                        .extracting(Finding::code)
                        .containsExactly("ANNEX_MISSING"));
        desk.runJobs(scene.tenderId);

        List<StoredDocument> annexes = dossier.documentsOf(scene.tenderId).stream()
                .filter(document -> document.kind().startsWith("qualityAnnex-"))
                .toList();
        assertThat(annexes).hasSize(5);
        String report = String.valueOf(
                dossier.drawing(reports.find(scene.tenderId).orElseThrow().id()).orElseThrow());
        assertThat(annexes).allMatch(annex -> report.contains(annex.sha256()));
        assertThat(dossier.evidenceOf(scene.tenderId))
                .anyMatch(fact -> fact.statement().equals("Bijlagen bij het kwaliteitsrapport opgesteld: 3 van 5."));
        scene.sign("SIGN");
        assertThat(scene.ends(instance)).contains("EndEvent_BidsAssessed");
    }

    @Test
    void aRefusedReportGoesBackToTheConsensus() {
        AssessmentScene scene = twoBids();
        String instance = scored(scene);
        scene.agree(SCORES);
        scene.sign("REFUSE");
        assertThat(desk.openTasks(scene.tenderId)).containsExactly("Task_SetConsensus");
        assertThat(desk.as(AssessmentScene.CHAIR)
                        .view("Task_SetConsensus", scene.tenderId)
                        .facts())
                .filteredOn(fact -> fact.label().equals("Waarom niet getekend"))
                .singleElement()
                .satisfies(fact -> assertThat(fact.value()).contains("De motivering bij een criterium ontbreekt."));

        scene.agree(Map.of("Alfa", 4, "Beta", 4));
        scene.sign("SIGN");

        assertThat(scene.ends(instance)).containsExactly("EndEvent_BidsAssessed");
        assertThat(dossier.latest(scene.tenderId, "qualityReport").orElseThrow().version())
                .isEqualTo(2);
        assertThat(scores.consensus(scene.tenderId)).allMatch(score -> score.score() == 4);
    }

    @Test
    void aReportThatIsNotSignedInTimeIsOfferedAnew() {
        AssessmentScene scene = twoBids();
        String instance = scored(scene);
        scene.agree(SCORES);
        desk.travelTo(clock.instant().plus(Duration.ofDays(40)));
        desk.runJobs(scene.tenderId);
        assertThat(desk.openTasks(scene.tenderId)).containsExactly("Task_RepairQualitySigning");

        desk.as("cibg-contract-manager-2")
                .complete(
                        "Task_RepairQualitySigning",
                        scene.tenderId,
                        Map.of("measure", "De ondertekenaar is weer bereikbaar."));
        scene.sign("SIGN");

        assertThat(scene.ends(instance)).containsExactly("EndEvent_BidsAssessed");
    }

    @Test
    void whenNoBidReachesTheMinimumScoreTheAssessmentEnds() {
        AssessmentScene scene = twoBids();
        String instance = scored(scene);
        scene.agree(Map.of("Alfa", 1, "Beta", 1));
        scene.sign("SIGN");

        assertThat(scene.ends(instance)).containsExactly("EndEvent_MinimumNotReached");
        assertThat(outcome(instance)).isEqualTo("NO_VALID_BID");
        assertThat(bidders.rejections(scene.tenderId))
                .extracting(BidRejection::ground)
                .containsOnly(BidRejection.Ground.MINIMUM_QUALITY);
    }

    @Test
    void aTokenMovedPastTheSignatureChangesNothing() {
        AssessmentScene scene = twoBids();
        String instance = scored(scene);
        scene.agree(SCORES);

        assertThatThrownBy(() -> runtime.createProcessInstanceModification(instance)
                        .startBeforeActivity("Task_CloseQuality")
                        .execute())
                .hasMessageContaining(scene.tenderId);
        assertThat(desk.openTasks(scene.tenderId)).containsExactly("Task_SignDocument");
    }

    private static List<Map<String, Object>> verdict(ExclusionGround ground, boolean excluded, String reason) {
        List<Map<String, Object>> verdicts = new ArrayList<>();
        verdicts.add(Map.of("groundId", ground.id(), "excluded", excluded, "reason", reason));
        return verdicts;
    }
}
