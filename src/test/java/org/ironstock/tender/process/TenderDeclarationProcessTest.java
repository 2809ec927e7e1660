package org.ironstock.tender.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.ironstock.platform.AnswerRefused;
import org.ironstock.signing.Signing;
import org.ironstock.support.Desk;
import org.ironstock.support.EngineTest;
import org.ironstock.support.Refused;
import org.ironstock.tender.assessment.AssessmentTeam;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@EngineTest
class TenderDeclarationProcessTest {

    private static final String DECLARE = "Task_DeclareInterests";
    private static final String REPLACE = "Task_ReplacePanelMember";
    private static final Map<String, Object> NONE = Map.of("declaration", "NO_INTEREST");

    @Autowired
    private ApplicationContext beans;

    @Autowired
    private Desk desk;

    @Autowired
    private AssessmentTeam team;

    @Autowired
    private Signing signing;

    private AssessmentScene scene;
    private String instance;

    @BeforeEach
    void begin() {
        scene = new AssessmentScene(beans).bid("Alfa", "400000").opened();
        instance = scene.start("tenderDeclaration", Map.of("panelSeat", "EVALUATOR-2"));
    }

    @Test
    void aMemberWithoutInterestMayReadBidsOnlyAfterTheDeclaration() {
        assertThat(reads("cibg-evaluator-2")).isFalse();

        desk.as("cibg-evaluator-2").completeJson(DECLARE, scene.tenderId, NONE);

        assertThat(reads("cibg-evaluator-2")).isTrue();
        assertThat(scene.ends(instance)).containsExactly("EndEvent_NoInterestDeclared");
    }

    @Test
    void aMemberWithAnInterestIsReplacedAndTheDeputyDeclaresToo() {
        desk.as("cibg-evaluator-2")
                .completeJson(
                        DECLARE,
                        scene.tenderId,
                        Map.of("declaration", "CONFLICT", "statement", "Mijn partner werkt bij Alfa."));
        desk.as("cibg-contract-manager-2")
                .completeJson(
                        REPLACE,
                        scene.tenderId,
                        Map.of("official", AssessmentScene.RESERVE, "reason", "Reserve is beschikbaar."));
        assertThat(reads(AssessmentScene.RESERVE)).isFalse();

        desk.as(AssessmentScene.RESERVE).completeJson(DECLARE, scene.tenderId, NONE);

        assertThat(reads("cibg-evaluator-2")).isFalse();
        assertThat(signing.hasConflict("cibg-evaluator-2", scene.tenderId)).isTrue();
        assertThat(reads(AssessmentScene.RESERVE)).isTrue();
        assertThat(team.evaluators(scene.tenderId))
                .containsExactly("cibg-evaluator-1", AssessmentScene.RESERVE, "cibg-evaluator-3");
        assertThat(scene.ends(instance)).containsExactly("EndEvent_NoInterestDeclared");
    }

    @Test
    void anInterestMustBeNamed() {
        assertThatThrownBy(() -> desk.as("cibg-evaluator-2")
                        .completeJson(DECLARE, scene.tenderId, Map.of("declaration", "CONFLICT")))
                .isInstanceOf(AnswerRefused.class)
                .hasMessageContaining("Omschrijf");
        assertThat(team.declarations(scene.tenderId)).isEmpty();
    }

    @Test
    void nobodyDeclaresForAnother() {
        assertThatThrownBy(() -> desk.as("cibg-evaluator-1").completeJson(DECLARE, scene.tenderId, NONE))
                .isInstanceOf(AnswerRefused.class)
                .hasMessageContaining("andere functionaris");
        assertThat(Refused.codes(() -> team.declare(scene.tenderId, "EVALUATOR-2", "cibg-evaluator-1", false, "")))
                .as("whoever the task was given to")
                .containsExactly("SEAT_OF_ANOTHER");
        assertThat(team.declarations(scene.tenderId)).isEmpty();
    }

    @Test
    void nobodyDeclaresTwice() {
        desk.as("cibg-evaluator-2").completeJson(DECLARE, scene.tenderId, NONE);
        scene.start("tenderDeclaration", Map.of("panelSeat", "EVALUATOR-2"));

        assertThat(Refused.codes(() -> desk.as("cibg-evaluator-2")
                        .completeJson(
                                DECLARE,
                                scene.tenderId,
                                Map.of("declaration", "CONFLICT", "statement", "Toch aandelen in Alfa."))))
                .containsExactly("ALREADY_DECLARED");
        assertThat(team.declarations(scene.tenderId)).hasSize(1);
        assertThat(reads("cibg-evaluator-2")).isTrue();
    }

    @Test
    void nobodyAppointsHimselfToASeat() {
        assertThat(Refused.codes(() -> team.replace(
                        scene.tenderId,
                        "EVALUATOR-2",
                        AssessmentScene.RESERVE,
                        AssessmentScene.RESERVE,
                        "Ik ben beschikbaar.")))
                .containsExactly("APPOINTS_SELF");
        assertThat(team.holder(scene.tenderId, "EVALUATOR-2")).isEqualTo("cibg-evaluator-2");

        team.replace(
                scene.tenderId,
                "EVALUATOR-2",
                AssessmentScene.RESERVE,
                "cibg-contract-manager-2",
                "Reserve is beschikbaar.");
        assertThat(team.holder(scene.tenderId, "EVALUATOR-2")).isEqualTo(AssessmentScene.RESERVE);
    }

    @Test
    void onlyWhoHasNoPartInTheTenderTakesASeat() {
        desk.as("cibg-evaluator-2")
                .completeJson(
                        DECLARE, scene.tenderId, Map.of("declaration", "CONFLICT", "statement", "Aandelen in Alfa."));

        for (String unfit :
                new String[] {"cibg-evaluator-1", "cibg-evaluator-2", AssessmentScene.CHAIR, "cibg-buyer-1"}) {
            assertThatThrownBy(() -> desk.as("cibg-contract-manager-2")
                            .completeJson(
                                    REPLACE,
                                    scene.tenderId,
                                    Map.of("official", unfit, "reason", "Iemand moet het doen.")))
                    .isInstanceOf(AnswerRefused.class)
                    .hasMessageContaining("kan deze plaats niet innemen");
        }
        assertThat(team.candidates(scene.tenderId, "EVALUATOR-2")).first().isEqualTo(AssessmentScene.RESERVE);
    }

    private boolean reads(String official) {
        return team.mayReadQuality(scene.tenderId, scene.bidOf("Alfa"), official);
    }
}
