package org.ironstock.capacity.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.ironstock.capacity.StandbyLines;
import org.ironstock.capacity.application.TestRuns;
import org.ironstock.capacity.domain.TestRunDraw;
import org.ironstock.capacity.domain.YearDraw;
import org.ironstock.capacity.persistence.DeclarationRows;
import org.ironstock.dossier.Dossier;
import org.ironstock.dossier.StoredDocument;
import org.ironstock.shared.DutchCalendar;
import org.ironstock.support.Desk;
import org.ironstock.support.EngineTest;
import org.ironstock.support.Refused;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@EngineTest
class StandbyTestRunProcessTest {

    private static final String MANAGER = "rvo-contract-manager-1";

    @Autowired
    private ApplicationContext beans;

    @Autowired
    private Desk desk;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private TaskService tasks;

    @Autowired
    private FormService forms;

    @Autowired
    private RepositoryService repository;

    @Autowired
    private TestRuns runs;

    @Autowired
    private StandbyLines lines;

    @Autowired
    private DeclarationRows rows;

    @Autowired
    private Dossier dossier;

    private StandbyScene scene;

    @BeforeEach
    void aLine() {
        desk.travelTo(DutchCalendar.startOf(LocalDate.of(2026, 12, 1)));
        scene = StandbyScene.running(beans, LocalDate.of(2026, 1, 1), LocalDate.of(2027, 12, 31));
    }

    @Test
    void theDrawIsCommittedBeforeTheYearKeptSecretHeldOnItsDayAndRevealedAfterIt() {
        runtime.startProcessInstanceByKey("standbyDraw");
        String year = TestRuns.caseOf(2027);
        YearDraw draw = runs.find(2027).orElseThrow();
        assertThat(draw.keepsItsWord()).isTrue();
        StoredDocument commitment = dossier.documentsOf(year).get(0);
        assertThat(dossier.published(commitment.id())).isTrue();
        assertThat(runs.commit()).isEqualTo(2027);
        assertThat(dossier.documentsOf(year)).hasSize(1);
        assertThatThrownBy(() -> runs.reveal(2027)).hasMessageContaining("secret");

        LocalDate day = TestRunDraw.dayOf(
                        2027, HexFormat.of().parseHex(draw.seed().hex()), lines.get(scene.lineId))
                .orElseThrow();
        scene.goTo(day.minusDays(1));
        morning();
        assertThat(held()).isEmpty();
        scene.goTo(day);
        morning();
        morning();
        assertThat(held()).hasSize(1);
        String run = held().get(0);
        desk.as(MANAGER).completeJson("Task_HoldTestRun", run, Map.of("choice", "HELD", "heldOn", day.toString()));
        measure(run, 4_000_000, "SOUND");
        assertThat(desk.ends("standbyTestRun", run)).containsExactly("EndEvent_TestRunPassed");
        assertThat(rows.testRuns(scene.lineId)).hasSize(1).allMatch(result -> result.passed()
                && result.validUntil().equals(day.plusMonths(12)));

        scene.goTo(LocalDate.of(2028, 1, 1));
        desk.runJobs(year);
        assertThat(desk.ends("standbyDraw", year)).containsExactly("EndEvent_DrawRevealed");
        assertThat(dossier.documentsOf(year))
                .extracting(StoredDocument::kind)
                .containsExactly("standbyDrawCommitment", "standbyDrawReveal");
        runs.reveal(2027);
        assertThat(dossier.documentsOf(year)).hasSize(2);
    }

    @Test
    void aTestRunThatFailsIsNoProofAndAnotherOneCanBeAsked() {
        String run = asked(scene.lineId);
        assertThat(Refused.codes(() -> desk.as(MANAGER)
                        .completeJson("Task_HoldTestRun", run, Map.of("choice", "HELD", "heldOn", "2026-12-02"))))
                .containsExactly("TEST_RUN_DAY");
        desk.as(MANAGER).completeJson("Task_HoldTestRun", run, Map.of("choice", "HELD", "heldOn", "2026-12-01"));
        assertThat(runs.measure(run, 1, true, MANAGER).orElseThrow().code()).isEqualTo("TEST_RUN_SAME_PERSON");
        measure(run, 116_129, "SOUND");
        assertThat(desk.ends("standbyTestRun", run)).containsExactly("EndEvent_TestRunFailed");
        assertThat(rows.testRuns(scene.lineId)).hasSize(1).noneMatch(result -> result.passed());

        String second = asked(scene.lineId);
        desk.as(MANAGER).completeJson("Task_HoldTestRun", second, Map.of("choice", "HELD", "heldOn", "2026-12-01"));
        measure(second, 116_130, "UNSOUND");
        assertThat(desk.ends("standbyTestRun", second)).containsExactly("EndEvent_TestRunFailed");
    }

    @Test
    void aTestRunIsNotHeldOnAnActivatedLineAndNotOnALineThatIsNotThere() {
        String run = asked(scene.lineId);
        desk.as(MANAGER)
                .completeJson(
                        "Task_HoldTestRun",
                        run,
                        Map.of("choice", "SKIPPED", "reason", "De lijn maakt al voor de Staat."));
        assertThat(desk.ends("standbyTestRun", run)).containsExactly("EndEvent_TestRunSkipped");
        assertThat(Refused.codes(() -> asked("LIN-1900-001"))).containsExactly("TEST_RUN_LINE");
    }

    private void measure(String run, long pieces, String sample) {
        desk.as("tno-test-1").completeJson("Task_MeasureTestRun", run, Map.of("pieces", pieces, "sample", sample));
        desk.runJobs(run);
    }

    private void morning() {
        runtime.startProcessInstanceByKey("standbyTestDay", "DAY-" + UUID.randomUUID());
    }

    /** Test runs of this line that wait to be held. */
    private List<String> held() {
        return tasks.createTaskQuery().taskDefinitionKey("Task_HoldTestRun").list().stream()
                .map(Task::getProcessInstanceId)
                .map(id -> runtime.createProcessInstanceQuery()
                        .processInstanceId(id)
                        .singleResult()
                        .getBusinessKey())
                .filter(run -> runs.get(run).lineId().equals(scene.lineId))
                .toList();
    }

    private String asked(String lineId) {
        String definition = repository
                .createProcessDefinitionQuery()
                .processDefinitionKey("standbyTestRun")
                .latestVersion()
                .singleResult()
                .getId();
        ProcessInstance started =
                desk.as(MANAGER).doing(() -> forms.submitStartForm(definition, Map.of("standbyLineId", lineId)));
        return runtime.createProcessInstanceQuery()
                .processInstanceId(started.getId())
                .singleResult()
                .getBusinessKey();
    }
}
