package org.ironstock.tender.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.ironstock.dossier.Dossier;
import org.ironstock.dossier.Evidence;
import org.ironstock.platform.AnswerRefused;
import org.ironstock.support.Desk;
import org.ironstock.support.EngineTest;
import org.ironstock.support.Refused;
import org.ironstock.tender.assessment.AssessmentTeam;
import org.ironstock.tender.assessment.NotReady;
import org.ironstock.tender.assessment.Scores;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@EngineTest
class TenderScoringProcessTest {

    private static final String SCORE = "Task_ScoreBids";

    @Autowired
    private ApplicationContext beans;

    @Autowired
    private Desk desk;

    @Autowired
    private AssessmentTeam team;

    @Autowired
    private Scores scores;

    @Autowired
    private Dossier dossier;

    @Autowired
    private HistoryService history;

    @Autowired
    private RuntimeService runtime;

    private AssessmentScene scene;

    @BeforeEach
    void begin() {
        scene = new AssessmentScene(beans)
                .bid("Alfa", "400000")
                .bid("Beta", "420000")
                .opened();
        for (String seat : team.seats(scene.tenderId)) {
            team.declare(scene.tenderId, seat, team.holder(scene.tenderId, seat), false, "Geen belang.");
        }
    }

    private String asked(String evaluator) {
        return scene.start("tenderScoring", Map.of("evaluator", evaluator));
    }

    private Map<UUID, Integer> both(int score) {
        return scene.scores(Map.of("Alfa", score, "Beta", score));
    }

    @Test
    void evaluatorsScoreAloneAndNobodyReadsBeforeAllAreIn() {
        String last = "";
        for (String evaluator : AssessmentScene.EVALUATORS) {
            assertThatThrownBy(() -> scores.individual(scene.tenderId)).isInstanceOf(NotReady.class);
            last = asked(evaluator);
            desk.as(evaluator).completeJson(SCORE, scene.tenderId, AssessmentScene.sheet(both(4), "Geheim-motief-71"));
        }

        assertThat(scores.individual(scene.tenderId)).hasSize(12);
        assertThat(scene.ends(last)).containsExactly("EndEvent_BidsScored");
    }

    @Test
    void scoresAndMotivesAreInNoVariableOfTheEngine() {
        String instance = asked("cibg-evaluator-1");
        desk.as("cibg-evaluator-1")
                .completeJson(SCORE, scene.tenderId, AssessmentScene.sheet(both(3), "Geheim-motief-72"));

        assertThat(history.createHistoricVariableInstanceQuery()
                        .processInstanceId(instance)
                        .list())
                .noneMatch(variable -> String.valueOf(variable.getValue()).contains("Geheim-motief-72"))
                .noneMatch(variable -> variable.getName().equals("answer"));
    }

    @Test
    void onlyTheAskedEvaluatorScores() {
        asked("cibg-evaluator-1");

        for (String other : List.of("cibg-evaluator-2", AssessmentScene.CHAIR, "cibg-director-1")) {
            assertThat(Refused.codes(() -> desk.as(other)
                            .completeJson(
                                    SCORE, scene.tenderId, AssessmentScene.sheet(both(3), AssessmentScene.MOTIVE))))
                    .containsExactly("TASK_OF_ANOTHER");
        }
    }

    @Test
    void someoneWithoutASeatCannotScoreEvenWhenATokenIsMoved() {
        asked(AssessmentScene.RESERVE);

        assertThatThrownBy(() -> desk.as(AssessmentScene.RESERVE)
                        .completeJson(SCORE, scene.tenderId, AssessmentScene.sheet(both(3), AssessmentScene.MOTIVE)))
                .isInstanceOf(AnswerRefused.class)
                .hasMessageContaining("geen belang");
    }

    @Test
    void anEvaluatorHandsInOnce() {
        asked("cibg-evaluator-1");
        desk.as("cibg-evaluator-1")
                .completeJson(SCORE, scene.tenderId, AssessmentScene.sheet(both(3), AssessmentScene.MOTIVE));
        asked("cibg-evaluator-1");

        assertThatThrownBy(() -> desk.as("cibg-evaluator-1")
                        .completeJson(SCORE, scene.tenderId, AssessmentScene.sheet(both(5), AssessmentScene.MOTIVE)))
                .isInstanceOf(AnswerRefused.class)
                .hasMessageContaining("al ingeleverd");
    }

    @Test
    void aSheetIsWholeOnTheScaleAndMotivated() {
        asked("cibg-evaluator-1");
        Map<String, Map<String, Object>> wrong = Map.of(
                "loopt van 0", AssessmentScene.sheet(both(6), AssessmentScene.MOTIVE),
                "Motiveer", AssessmentScene.sheet(both(3), "te kort"),
                "Geef een score", AssessmentScene.sheet(scene.scores(Map.of("Alfa", 3)), AssessmentScene.MOTIVE));

        wrong.forEach((message, sheet) -> assertThatThrownBy(
                        () -> desk.as("cibg-evaluator-1").completeJson(SCORE, scene.tenderId, sheet))
                .isInstanceOf(AnswerRefused.class)
                .hasMessageContaining(message));
        assertThat(runtime.createProcessInstanceQuery()
                        .processInstanceBusinessKey(scene.tenderId)
                        .count())
                .isOne();
    }

    @Test
    void anEvaluatorWhoFallsIllIsReplacedAndTheDeputyScores() {
        String instance = asked("cibg-evaluator-1");
        desk.travelTo(scene.now().plus(Duration.ofDays(7)));
        desk.runJobs(scene.tenderId);
        assertThat(desk.openTasks(scene.tenderId)).containsExactly("Task_ReplaceEvaluator", SCORE);
        assertThatThrownBy(() -> desk.as("cibg-contract-manager-2")
                        .completeJson(
                                "Task_ReplaceEvaluator",
                                scene.tenderId,
                                Map.of("official", "cibg-evaluator-2", "reason", "De beoordelaar is langdurig ziek.")))
                .isInstanceOf(AnswerRefused.class)
                .hasMessageContaining("kan deze plaats niet innemen");

        desk.as("cibg-contract-manager-2")
                .completeJson(
                        "Task_ReplaceEvaluator",
                        scene.tenderId,
                        Map.of("official", AssessmentScene.RESERVE, "reason", "De beoordelaar is langdurig ziek."));
        assertThat(desk.openTasks(scene.tenderId)).containsExactly("Task_DeclareInterests");
        desk.as(AssessmentScene.RESERVE)
                .completeJson("Task_DeclareInterests", scene.tenderId, Map.of("declaration", "NO_INTEREST"));
        assertThat(Refused.codes(() -> desk.as("cibg-evaluator-1")
                        .completeJson(SCORE, scene.tenderId, AssessmentScene.sheet(both(3), AssessmentScene.MOTIVE))))
                .containsExactly("TASK_OF_ANOTHER");
        desk.as(AssessmentScene.RESERVE)
                .completeJson(SCORE, scene.tenderId, AssessmentScene.sheet(both(3), AssessmentScene.MOTIVE));

        assertThat(scene.ends(instance)).contains("EndEvent_BidsScored");
        assertThat(team.evaluators(scene.tenderId))
                .contains(AssessmentScene.RESERVE)
                .doesNotContain("cibg-evaluator-1");
        assertThat(dossier.evidenceOf(scene.tenderId))
                .filteredOn(evidence -> evidence.what().equals("PANEL_MEMBER_REPLACED"))
                .singleElement()
                .extracting(Evidence::statement)
                .asString()
                .contains("langdurig ziek");
    }

    @Test
    void whoScoresLateMakesReplacementNeedless() {
        String instance = asked("cibg-evaluator-1");
        desk.travelTo(scene.now().plus(Duration.ofDays(7)));
        desk.runJobs(scene.tenderId);
        desk.as("cibg-evaluator-1")
                .completeJson(SCORE, scene.tenderId, AssessmentScene.sheet(both(3), AssessmentScene.MOTIVE));

        assertThat(scene.ends(instance)).containsExactly("EndEvent_BidsScored");
        assertThat(desk.openTasks(scene.tenderId)).isEmpty();
    }
}
