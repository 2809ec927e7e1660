package org.ironstock.capacity.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.TaskService;
import org.ironstock.capacity.application.Readiness;
import org.ironstock.capacity.domain.Declaration;
import org.ironstock.capacity.domain.ProofItem;
import org.ironstock.shared.DutchCalendar;
import org.ironstock.support.Desk;
import org.ironstock.support.EngineTest;
import org.ironstock.support.Refused;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** An official declares for a producer without a connection, about March 2026. */
@EngineTest
class ReadinessDeclarationProcessTest {

    private static final YearMonth MARCH = YearMonth.of(2026, 3);
    private static final String TASK = "Task_DeclareReadiness";

    @Autowired
    private ApplicationContext beans;

    @Autowired
    private Desk desk;

    @Autowired
    private FormService forms;

    @Autowired
    private RepositoryService repository;

    @Autowired
    private Readiness readiness;

    private StandbyScene scene;

    @BeforeEach
    void aLine() {
        desk.travelTo(DutchCalendar.startOf(LocalDate.of(2026, 1, 5)));
        scene = StandbyScene.running(beans, LocalDate.of(2026, 1, 1), LocalDate.of(2026, 12, 31));
    }

    @Test
    void anOfficialDeclaresUnderTheRulesOfEveryDeclarationAndSetsNoFeeOfThatMonth() {
        String month = scene.ended(MARCH);
        start(scene.lineId);
        Map<String, Object> answer = ready("2026-03-01", "2026-03-31", "2026-03-20");
        assertThat(refused(answer)).hasSize(6).containsOnly("READINESS_PROOF_LAPSES");
        assertThat(refused(ready("2026-04-01", "2026-04-02", "2026-12-31"))).containsExactly("READINESS_IN_FUTURE");
        assertThat(refused(ready("2026-03-01", "2026-03-32", "2026-12-31"))).containsExactly("NO_SUCH_DAY");
        complete(ready("2026-03-01", "2026-03-30", "2026-03-30"));
        assertThat(desk.ends("readinessDeclaration", scene.lineId)).containsExactly("EndEvent_DeclarationKept");

        start(scene.lineId);
        assertThat(desk.as(StandbyScene.SETTER)
                        .view(TASK, scene.lineId)
                        .tables()
                        .toString())
                .contains("1 maart 2026 tot en met 30 maart 2026", "Gijs van Dam, namens de producent");
        assertThat(refused(ready("2026-03-30", "2026-03-31", "2026-12-31"))).containsExactly("READINESS_OVERLAP");
        complete(ready("2026-03-31", "2026-03-31", "2026-12-31"));
        desk.runJobs(month);
        assertThat(readiness.declared(scene.lineId, MARCH))
                .extracting(Declaration::declaredBy)
                .containsOnly(StandbyScene.SETTER);
        assertThat(scene.due(MARCH)).isEqualTo("30000.00");
        assertThat(Refused.codes(() -> scene.set(month))).containsExactly("FEE_OWN_DECLARATION");
        giveBack(desk.task("Task_SetFee", month).getId());
        desk.as(StandbyScene.CONFIRMER).completeJson("Task_SetFee", month, Map.of("choice", "SET"));
        assertThat(desk.openTasks(month)).containsExactly("Task_ConfirmFee");
    }

    private void giveBack(String taskId) {
        desk.as(StandbyScene.SETTER).doing(() -> {
            beans.getBean(TaskService.class).setAssignee(taskId, null);
            return taskId;
        });
    }

    @Test
    void aLineThatIsNotReadyNeedsNoProofsAndNothingNeedBeDeclared() {
        scene.goTo(MARCH.atDay(31));
        start(scene.lineId);
        Map<String, Object> answer = new HashMap<>(Map.of(
                "choice", "DECLARED",
                "from", "2026-03-01",
                "to", "2026-03-31",
                "readiness", "NOT_READY",
                "source", "Brief van de producent van 31 maart 2026."));
        assertThat(refused(answer)).containsExactly("READINESS_REASON");
        answer.put("reason", "De machine staat stil.");
        complete(answer);
        assertThat(readiness.declared(scene.lineId, MARCH))
                .extracting(Declaration::ready)
                .containsExactly(false);

        StandbyScene other = StandbyScene.running(beans, LocalDate.of(2026, 1, 1), LocalDate.of(2026, 12, 31));
        start(other.lineId);
        desk.as(StandbyScene.SETTER)
                .completeJson(
                        TASK,
                        other.lineId,
                        Map.of("choice", "STOPPED", "source", "De brief gaat over een andere lijn."));
        assertThat(desk.ends("readinessDeclaration", other.lineId)).containsExactly("EndEvent_DeclarationNotKept");
        assertThat(Refused.codes(() -> start("LIN-1900-001"))).containsExactly("LINE_UNKNOWN");
    }

    private void start(String lineId) {
        String definition = repository
                .createProcessDefinitionQuery()
                .processDefinitionKey("readinessDeclaration")
                .latestVersion()
                .singleResult()
                .getId();
        desk.as(StandbyScene.SETTER).doing(() -> forms.submitStartForm(definition, Map.of("lineId", lineId)));
    }

    private List<String> refused(Map<String, Object> answer) {
        return Refused.codes(() -> complete(answer));
    }

    private void complete(Map<String, Object> answer) {
        desk.as(StandbyScene.SETTER).completeJson(TASK, scene.lineId, answer);
    }

    private static Map<String, Object> ready(String from, String to, String provenUntil) {
        return new HashMap<>(Map.of(
                "choice",
                "DECLARED",
                "from",
                from,
                "to",
                to,
                "readiness",
                "READY",
                "proofs",
                Stream.of(ProofItem.values())
                        .map(item -> Map.of(
                                "item",
                                item.name(),
                                "validFrom",
                                "2026-01-01",
                                "validTo",
                                provenUntil,
                                "reference",
                                "BEWIJS-" + item))
                        .toList(),
                "source",
                "Brief van de producent van 31 maart 2026."));
    }
}
