package org.ironstock.capacity.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.ironstock.capacity.StandbyLines;
import org.ironstock.capacity.application.TestRuns;
import org.ironstock.capacity.application.TestRuns.PublicDraw;
import org.ironstock.capacity.domain.ReadinessNow;
import org.ironstock.capacity.domain.TestRunDraw;
import org.ironstock.capacity.domain.YearDraw;
import org.ironstock.capacity.persistence.DeclarationRows;
import org.ironstock.capacity.persistence.MonthRows;
import org.ironstock.capacity.persistence.TestRunRows;
import org.ironstock.dossier.Dossier;
import org.ironstock.dossier.StoredDocument;
import org.ironstock.shared.DutchCalendar;
import org.ironstock.shared.Finding;
import org.ironstock.support.Desk;
import org.ironstock.support.EngineTest;
import org.ironstock.support.Refused;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

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
    private TestRunRows draws;

    @Autowired
    private MonthRows months;

    @Autowired
    private ReadinessNow readiness;

    @Autowired
    private HistoryService history;

    @Autowired
    private JdbcClient jdbc;

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
        YearDraw draw = draws.findDraw(2027).orElseThrow();
        assertThat(draw.keepsItsWord()).isTrue();
        assertThat(runs.find(2027).orElseThrow()).isEqualTo(new PublicDraw(2027, draw.commitment(), Optional.empty()));
        assertThat(known(year)).noneMatch(value -> value.contains(draw.seed().hex()));
        assertThatThrownBy(() -> jdbc.sql("update capacity.draw set seed = '\\x00' where year = 2027")
                        .update())
                .hasMessageContaining("stays as it is");
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
                && result.validUntil().equals(LocalDate.of(2028, 12, 31)));

        scene.goTo(LocalDate.of(2028, 1, 1));
        desk.runJobs(year);
        assertThat(desk.ends("standbyDraw", year)).containsExactly("EndEvent_DrawRevealed");
        assertThat(dossier.documentsOf(year))
                .extracting(StoredDocument::kind)
                .containsExactly("standbyDrawCommitment", "standbyDrawReveal");
        assertThat(runs.find(2027).orElseThrow().seed()).contains(draw.seed().hex());
        runs.reveal(2027);
        assertThat(dossier.documentsOf(year)).hasSize(2);
    }

    @Test
    void aTestRunThatFailsIsNoProofAndAnotherOneCanBeAsked() {
        String run = asked(scene.lineId);
        assertThat(Refused.codes(() -> desk.as(MANAGER)
                        .completeJson("Task_HoldTestRun", run, Map.of("choice", "HELD", "heldOn", "2026-12-02"))))
                .containsExactly("TEST_RUN_DAY");
        // before anybody asked for it
        assertThat(Refused.codes(() -> desk.as(MANAGER)
                        .completeJson("Task_HoldTestRun", run, Map.of("choice", "HELD", "heldOn", "2026-11-30"))))
                .containsExactly("TEST_RUN_DAY");
        scene.send(
                "capacity.readiness-declared",
                scene.declaration(LocalDate.of(2026, 11, 1), LocalDate.of(2026, 11, 30), true));
        assertThat(readiness.obstacles(scene.lineId)).isEmpty();
        desk.as(MANAGER).completeJson("Task_HoldTestRun", run, Map.of("choice", "HELD", "heldOn", "2026-12-01"));
        assertThat(runs.measure(run, 1, true, MANAGER).orElseThrow().code()).isEqualTo("TEST_RUN_SAME_PERSON");
        measure(run, 116_129, "SOUND");
        assertThat(desk.ends("standbyTestRun", run)).containsExactly("EndEvent_TestRunFailed");
        assertThat(rows.testRuns(scene.lineId)).hasSize(1).noneMatch(result -> result.passed());
        assertThat(readiness.obstacles(scene.lineId))
                .extracting(Finding::code)
                .containsExactly("LINE_PROOF_LAPSED");
        assertThat(months.lastPassedTestRun(scene.lineId)).isEmpty();

        String second = asked(scene.lineId);
        desk.as(MANAGER).completeJson("Task_HoldTestRun", second, Map.of("choice", "HELD", "heldOn", "2026-12-01"));
        measure(second, 116_130, "UNSOUND");
        assertThat(desk.ends("standbyTestRun", second)).containsExactly("EndEvent_TestRunFailed");

        String third = asked(scene.lineId);
        desk.as(MANAGER).completeJson("Task_HoldTestRun", third, Map.of("choice", "HELD", "heldOn", "2026-12-01"));
        measure(third, 116_130, "SOUND");
        assertThat(desk.ends("standbyTestRun", third)).containsExactly("EndEvent_TestRunPassed");
        assertThat(readiness.obstacles(scene.lineId)).isEmpty();
        assertThat(months.lastPassedTestRun(scene.lineId)).contains(LocalDate.of(2026, 12, 1));
    }

    @Test
    void onlyAnActivatedLineGoesWithoutATestRun() {
        Map<String, Object> skipped = Map.of("choice", "SKIPPED", "reason", "De lijn maakt al voor de Staat.");
        String idle = asked(scene.lineId);
        assertThat(Refused.codes(() -> desk.as(MANAGER).completeJson("Task_HoldTestRun", idle, skipped)))
                .containsExactly("TEST_RUN_NOT_ACTIVATED");

        ActivationScene activated = ActivationScene.ready(beans);
        activated.running();
        String run = asked(activated.lineId);
        desk.as(MANAGER).completeJson("Task_HoldTestRun", run, skipped);
        assertThat(desk.ends("standbyTestRun", run)).containsExactly("EndEvent_TestRunSkipped");
    }

    @Test
    void aTestRunIsAskedOnlyOfALineThatRuns() {
        assertThat(Refused.codes(() -> asked("LIN-1900-001"))).containsExactly("TEST_RUN_LINE");
    }

    /** Everything that the engine remembers of a case. */
    private List<String> known(String caseRef) {
        return history
                .createHistoricVariableInstanceQuery()
                .processInstanceId(history.createHistoricProcessInstanceQuery()
                        .processInstanceBusinessKey(caseRef)
                        .singleResult()
                        .getId())
                .list()
                .stream()
                .map(variable -> String.valueOf(variable.getValue()))
                .toList();
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
