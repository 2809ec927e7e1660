package org.ironstock.capacity.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
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
import org.ironstock.capacity.application.YearDraws;
import org.ironstock.capacity.application.YearDraws.PublicDraw;
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
    private static final YearMonth DECEMBER = YearMonth.of(2026, 12);
    private static final String LAST_WORKING_DAY = "2026-12-30";

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
    private YearDraws yearDraws;

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

    private ActivationScene scene;

    @BeforeEach
    void aLineOfFourMillionCapsAMonth() {
        desk.travelTo(DutchCalendar.startOf(LocalDate.of(2026, 12, 1)).plusSeconds(60));
        scene = ActivationScene.ready(beans, "0.05", 4_000_000);
    }

    @Test
    void theDrawIsCommittedBeforeTheYearKeptSecretHeldOnItsDayAndRevealedAfterIt() {
        runtime.startProcessInstanceByKey("standbyDraw");
        String year = YearDraws.caseOf(2027);
        YearDraw draw = draws.findDraw(2027).orElseThrow();
        assertThat(draw.keepsItsWord()).isTrue();
        assertThat(yearDraws.find(2027).orElseThrow())
                .isEqualTo(new PublicDraw(2027, draw.commitment(), Optional.empty()));
        assertThat(known(year)).noneMatch(value -> value.contains(draw.seed().hex()));
        assertThatThrownBy(() -> jdbc.sql("update capacity.draw set seed = '\\x00' where year = 2027")
                        .update())
                .hasMessageContaining("stays as it is");
        StoredDocument commitment = dossier.documentsOf(year).get(0);
        assertThat(dossier.published(commitment.id())).isTrue();
        assertThat(yearDraws.commit()).isEqualTo(2027);
        assertThat(dossier.documentsOf(year)).hasSize(1);
        assertThatThrownBy(() -> yearDraws.reveal(2027)).hasMessageContaining("secret");

        LocalDate day =
                TestRunDraw.dayOf(2027, draw.seed(), lines.get(scene.lineId)).orElseThrow();
        scene.travel(day.minusDays(1));
        morning();
        assertThat(held()).isEmpty();
        scene.travel(day);
        morning();
        morning();
        assertThat(held()).hasSize(1);
        String run = held().get(0);
        hold(run, day.toString());
        measure(run, 4_000_000);
        scene.release(run);
        assertThat(desk.ends("standbyTestRun", run)).containsExactly("EndEvent_TestRunPassed");
        assertThat(rows.testRuns(scene.lineId))
                .hasSize(1)
                .allMatch(result -> result.passed() && result.validUntil().equals(LocalDate.of(2028, 12, 31)));

        scene.travel(LocalDate.of(2028, 1, 1));
        desk.runJobs(year);
        assertThat(desk.ends("standbyDraw", year)).containsExactly("EndEvent_DrawRevealed");
        assertThat(dossier.documentsOf(year))
                .extracting(StoredDocument::kind)
                .containsExactly("standbyDrawCommitment", "standbyDrawReveal");
        assertThat(yearDraws.find(2027).orElseThrow().seed())
                .contains(draw.seed().hex());
        yearDraws.reveal(2027);
        assertThat(dossier.documentsOf(year)).hasSize(2);
    }

    @Test
    void aTestRunThatFailsIsNoProofAndAnotherOneCanBeAsked() {
        String run = asked(scene.lineId);
        assertThat(Refused.codes(() -> hold(run, "2026-12-02"))).containsExactly("TEST_RUN_DAY");
        // before anybody asked for it
        assertThat(Refused.codes(() -> hold(run, "2026-11-30"))).containsExactly("TEST_RUN_DAY");
        assertThat(readiness.obstacles(scene.lineId)).isEmpty();
        hold(run, "2026-12-01");
        assertThat(runs.measure(run, 1, Optional.empty(), MANAGER).orElseThrow().code())
                .isEqualTo("TEST_RUN_SAME_PERSON");
        assertThat(Refused.codes(() -> measure(run, 999))).containsExactly("TEST_RUN_SAMPLE");
        measure(run, 116_129);
        scene.release(run);
        assertThat(desk.ends("standbyTestRun", run)).containsExactly("EndEvent_TestRunFailed");
        assertThat(rows.testRuns(scene.lineId)).hasSize(1).noneMatch(result -> result.passed());
        assertThat(readiness.obstacles(scene.lineId)).extracting(Finding::code).containsExactly("LINE_PROOF_LAPSED");
        assertThat(months.lastPassedTestRun(scene.lineId)).isEmpty();

        String passed = asked(scene.lineId);
        hold(passed, "2026-12-01");
        measure(passed, 116_130);
        scene.release(passed);
        assertThat(desk.ends("standbyTestRun", passed)).containsExactly("EndEvent_TestRunPassed");
        assertThat(readiness.obstacles(scene.lineId)).isEmpty();
        assertThat(months.lastPassedTestRun(scene.lineId)).contains(LocalDate.of(2026, 12, 1));
    }

    @Test
    void aTestRunWhoseSampleIsRejectedFailsHoweverMuchWasMadeAndTheLaterResultOfADayCounts() {
        String passed = asked(scene.lineId);
        hold(passed, "2026-12-01");
        measure(passed, 116_130);
        scene.release(passed);
        assertThat(months.lastPassedTestRun(scene.lineId)).contains(LocalDate.of(2026, 12, 1));

        String rejected = asked(scene.lineId);
        hold(rejected, "2026-12-01");
        measure(rejected, 4_000_000);
        scene.reject(rejected);
        assertThat(desk.ends("standbyTestRun", rejected)).containsExactly("EndEvent_TestRunFailed");
        assertThat(months.lastPassedTestRun(scene.lineId)).isEmpty();
        assertThat(readiness.obstacles(scene.lineId)).extracting(Finding::code).containsExactly("LINE_PROOF_LAPSED");
    }

    @Test
    void theFeeWaitsForATestRunThatWasHeldAndAFailedOneTakesTheDaysFromItOn() {
        StandbyScene paid = inDecember();
        String run = asked(paid.lineId);
        hold(run, LAST_WORKING_DAY);
        String month = paid.measured(DECEMBER, 31);
        assertThat(paid.due(DECEMBER)).isEqualTo("30000.00");
        assertThat(Refused.codes(() -> paid.set(month))).containsExactly("FEE_TEST_RUN_AWAITED");
        nothingMade(run);
        // ready on 29 of 31 days is 93.54%: pro rata, 30,000 x 29/31 = 28,064.516
        assertThat(paid.due(DECEMBER)).isEqualTo("28064.52");
        paid.paid(month);
        assertThat(desk.ends("standbyMonth", month)).containsExactly("EndEvent_MonthSettled");
    }

    @Test
    void aFeeThatWasSetBeforeATestRunWasToldOfIsNotConfirmedButSetAnew() {
        StandbyScene paid = inDecember();
        String late = asked(paid.lineId);
        String tooLate = asked(paid.lineId);
        String month = paid.measured(DECEMBER, 31);
        paid.set(month);
        hold(late, LAST_WORKING_DAY);
        assertThat(Refused.codes(() -> paid.confirm(month))).containsExactly("FEE_TEST_RUN_AWAITED");
        nothingMade(late);
        assertThat(paid.due(DECEMBER)).isEqualTo("30000.00");
        assertThat(Refused.codes(() -> paid.confirm(month))).containsExactly("FEE_OUTDATED");
        desk.as(StandbyScene.CONFIRMER)
                .completeJson(
                        "Task_ConfirmFee",
                        month,
                        Map.of("choice", "RETURNED", "reason", "De proefproductie is niet geslaagd."));
        assertThat(paid.due(DECEMBER)).isEqualTo("28064.52");
        paid.paid(month);

        assertThat(Refused.codes(() -> hold(tooLate, LAST_WORKING_DAY))).containsExactly("TEST_RUN_MONTH_SETTLED");
        hold(tooLate, "2027-01-01");
    }

    private StandbyScene inDecember() {
        StandbyScene line = StandbyScene.running(beans, LocalDate.of(2026, 1, 1), LocalDate.of(2027, 12, 31));
        line.goTo(LocalDate.parse(LAST_WORKING_DAY));
        return line;
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

    private void hold(String run, String on) {
        desk.as(MANAGER).completeJson("Task_HoldTestRun", run, Map.of("choice", "HELD", "heldOn", on));
    }

    /** TNO takes a thousand pieces along. */
    private void measure(String run, long pieces) {
        Map<String, Object> answer = new HashMap<>(Map.of("pieces", pieces, "sample", "TAKEN"));
        answer.put("supplierLot", "M-" + run);
        answer.put("samplePieces", 1_000);
        answer.put("expiresOn", scene.today().plusYears(3).toString());
        answer.put("basis", "MDR-2017-745");
        answer.put("place", "DC-VENLO");
        desk.as("tno-test-1").completeJson("Task_MeasureTestRun", run, answer);
        desk.runJobs(run);
    }

    private void nothingMade(String run) {
        desk.as("tno-test-1").completeJson("Task_MeasureTestRun", run, Map.of("pieces", 0, "sample", "NONE"));
        desk.runJobs(run);
        assertThat(desk.ends("standbyTestRun", run)).containsExactly("EndEvent_TestRunFailed");
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
