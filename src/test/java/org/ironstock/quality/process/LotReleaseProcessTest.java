package org.ironstock.quality.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.history.HistoricVariableInstance;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.task.IdentityLink;
import org.ironstock.dossier.Dossier;
import org.ironstock.dossier.Evidence;
import org.ironstock.platform.TaskView;
import org.ironstock.quality.Certificate;
import org.ironstock.quality.CertificateKind;
import org.ironstock.quality.LotRejected;
import org.ironstock.quality.LotReleased;
import org.ironstock.quality.LotReleases;
import org.ironstock.quality.QualityMother;
import org.ironstock.quality.ReceivedLot;
import org.ironstock.quality.ReleaseStatus;
import org.ironstock.quality.ReleaseStatus.State;
import org.ironstock.shared.DutchCalendar;
import org.ironstock.shared.Finding;
import org.ironstock.shared.Quantity;
import org.ironstock.stock.AsOf;
import org.ironstock.stock.Counter;
import org.ironstock.stock.Holding;
import org.ironstock.stock.HoldingQuestion;
import org.ironstock.stock.Lot;
import org.ironstock.stock.Movement;
import org.ironstock.stock.MovementKind;
import org.ironstock.stock.RegulatoryBasis;
import org.ironstock.stock.Reversal;
import org.ironstock.stock.StockLedger;
import org.ironstock.support.Desk;
import org.ironstock.support.EngineTest;
import org.ironstock.support.Refused;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

@EngineTest
@RecordApplicationEvents
class LotReleaseProcessTest {

    private static final String COMPLETE = "Task_CompleteCertificates";
    private static final String SAMPLE = "Task_TakeSample";
    private static final String RESULT = "Task_EnterTestResult";
    private static final String DECIDE = "Task_DecideLotRelease";
    private static final String HANDLE = "Task_HandleLotRejection";

    private static final String WAREHOUSE = "lch-stock-1";
    private static final String TESTER = "tno-test-1";
    private static final String SECOND = "rvo-contract-manager-1";

    /** A Monday. */
    private static final Instant MORNING = Instant.parse("2026-04-13T07:00:00Z");

    private static final AtomicInteger NUMBER = new AtomicInteger();

    @Autowired
    private Desk desk;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private TaskService tasks;

    @Autowired
    private ManagementService management;

    @Autowired
    private HistoryService history;

    @Autowired
    private LotReleases releases;

    @Autowired
    private StockLedger ledger;

    @Autowired
    private Dossier dossier;

    @Autowired
    private ApplicationEvents events;

    private final int number = NUMBER.incrementAndGet();
    private final String lotId = "LOT-KEURING-%03d".formatted(number);
    private final String caseRef = "CTR-KEURING-%03d".formatted(number);
    private String supplier = "SUP-KEURING-%03d".formatted(number);
    private String product = "CAP";
    private long quantity = 1_000;
    private List<Certificate> papers = QualityMother.cap();
    private Optional<LocalDate> producedOn = Optional.of(QualityMother.MADE);
    private LocalDate expiresOn = QualityMother.MADE.plusYears(3);
    private RegulatoryBasis basis = RegulatoryBasis.lasting("MDR-2017-745");
    private Optional<LocalDate> issueOn = Optional.empty();

    @BeforeEach
    void begin() {
        desk.travelTo(MORNING);
    }

    private ReceivedLot received(String id) {
        return new ReceivedLot(
                new Lot(id, product, "B-" + id, Optional.of(supplier), producedOn, expiresOn, basis),
                Quantity.of(quantity),
                "DC-VENLO",
                "VWS",
                issueOn,
                "RECEIPT-" + id,
                MORNING,
                WAREHOUSE,
                papers);
    }

    /** The goods come in and their release begins. */
    private String start() {
        return start(lotId, caseRef);
    }

    private String start(String id, String reference) {
        releases.receive(received(id));
        return runtime.startProcessInstanceByKey("lotRelease", reference, Map.of("lotId", id))
                .getId();
    }

    private void takeSample(String reference, long pieces) {
        desk.as(WAREHOUSE)
                .complete(SAMPLE, reference, Map.of("pieces", pieces, "packages", 4L, "seal", "Z-" + reference));
        desk.runJobs(reference);
    }

    private static Map<String, Object> result(int defective, Map<String, String> measured) {
        return result(defective, 0, measured);
    }

    private static Map<String, Object> result(int defective, int usedUp, Map<String, String> measured) {
        return Map.of(
                "laboratory",
                "TNO Delft",
                "reportNumber",
                "R-2026-17",
                "testedOn",
                "2026-04-13",
                "defective",
                defective,
                "usedUp",
                usedUp,
                "rows",
                measured.entrySet().stream()
                        .map(row -> Map.of("characteristic", row.getKey(), "measured", row.getValue()))
                        .toList());
    }

    private void enter(int defective, Map<String, String> measured) {
        desk.as(TESTER).completeJson(RESULT, caseRef, result(defective, measured));
    }

    private void handle(boolean serious) {
        desk.as("cibg-contract-manager-1")
                .completeJson(
                        HANDLE,
                        caseRef,
                        Map.of(
                                "claim",
                                "REPLACEMENT",
                                "serious",
                                serious ? "YES" : "NO",
                                "reason",
                                "De partij voldoet niet; vervanging is gevraagd."));
    }

    private String stock(String id) {
        return ledger.holdings(HoldingQuestion.ofLot(id, AsOf.latest())).stream()
                .map(held -> held.quantity().pieces() + " " + held.holding().status())
                .collect(Collectors.joining(", "));
    }

    private List<String> evidence() {
        return dossier.evidenceOf(caseRef).stream().map(Evidence::what).toList();
    }

    private ReleaseStatus status() {
        return releases.find(lotId).orElseThrow();
    }

    private Object outcome(String instance) {
        HistoricVariableInstance variable = history.createHistoricVariableInstanceQuery()
                .processInstanceId(instance)
                .variableName("releaseOutcome")
                .singleResult();
        return variable.getValue();
    }

    @Test
    void aLotBecomesFreeWhenASecondPersonReleasesIt() {
        String instance = start();
        assertThat(stock(lotId)).isEqualTo("1000 NOT_FREE");
        assertThat(desk.openTasks(caseRef)).containsExactly(SAMPLE);
        takeSample(caseRef, 80);
        assertThat(desk.openTasks(caseRef)).containsExactly(RESULT);
        enter(2, Map.of());
        assertThat(status().state()).isEqualTo(State.IN_TEST);
        assertThat(stock(lotId)).isEqualTo("1000 NOT_FREE");

        desk.as(SECOND).completeJson(DECIDE, caseRef, Map.of("decision", "RELEASE"));

        assertThat(stock(lotId)).isEqualTo("1000 FREE");
        assertThat(desk.ends("lotRelease", caseRef)).containsExactly("EndEvent_LotReleased");
        assertThat(outcome(instance)).isEqualTo("RELEASED");
        assertThat(status().state()).isEqualTo(State.RELEASED);
        UUID report = status().reportId().orElseThrow();
        assertThat(dossier.get(report).kind()).isEqualTo("testReport-" + lotId);
        assertThat(dossier.preparers(report)).containsExactly(TESTER);
        assertThat(releases.latestPass(product, supplier)).hasValueSatisfying(pass -> {
            assertThat(pass.lotId()).isEqualTo(lotId);
            assertThat(pass.passedOn()).isEqualTo(LocalDate.of(2026, 4, 13));
            assertThat(pass.reportId()).contains(report);
        });
        assertThat(events.stream(LotReleased.class)
                        .filter(event -> event.lotId().equals(lotId)))
                .containsExactly(new LotReleased(
                        lotId, caseRef, product, supplier, Quantity.of(1_000), Quantity.of(1_000), MORNING));
        assertThat(evidence())
                .contains("LOT_TESTS_DETERMINED", "LOT_CERTIFICATES_CHECKED", "LOT_SAMPLE_PLANNED", "LOT_RELEASED");
    }

    @Test
    void piecesThatTheTestUsedUpDoNotBecomeFree() {
        start();
        takeSample(caseRef, 80);
        desk.as(TESTER).completeJson(RESULT, caseRef, result(0, 30, Map.of()));
        desk.as(SECOND).completeJson(DECIDE, caseRef, Map.of("decision", "RELEASE"));

        assertThat(stock(lotId)).isEqualTo("970 FREE");
        assertThat(events.stream(LotReleased.class)
                        .filter(event -> event.lotId().equals(lotId)))
                .singleElement()
                .satisfies(event -> assertThat(event.accepted()).isEqualTo(Quantity.of(1_000)))
                .satisfies(event -> assertThat(event.free()).isEqualTo(Quantity.of(970)));
    }

    @Test
    void missingPapersAreAskedWhileTheSampleIsTaken() {
        papers = List.of();
        producedOn = Optional.empty();
        start();
        assertThat(desk.openTasks(caseRef)).containsExactly(COMPLETE, SAMPLE);
        takeSample(caseRef, 80);
        assertThat(desk.openTasks(caseRef)).containsExactly(COMPLETE);
        TaskView view = desk.as(SECOND).view(COMPLETE, caseRef);
        assertThat(view.findings())
                .extracting(Finding::code)
                .containsExactly("LOT_PRODUCTION_DATE_MISSING", "CERTIFICATE_MISSING", "CERTIFICATE_MISSING");
        assertThat(view.data()).containsEntry("productionDateKnown", false);

        desk.as(SECOND).completeJson(COMPLETE, caseRef, completed(row("DECLARATION_OTHER", "")));
        assertThat(desk.openTasks(caseRef)).containsExactly(COMPLETE);
        desk.as(SECOND)
                .completeJson(COMPLETE, caseRef, completed(row("DECLARATION_OTHER", ""), row("SPECIFICATION", "")));
        desk.runJobs(caseRef);

        assertThat(desk.openTasks(caseRef)).containsExactly(RESULT);
    }

    private static Map<String, Object> completed(Map<?, ?>... rows) {
        return Map.of("outcome", "COMPLETED", "producedOn", "2026-03-02", "rows", List.of(rows));
    }

    private static Map<String, Object> row(String kind, String validUntil) {
        return row(kind, validUntil, "");
    }

    private static Map<String, Object> row(String kind, String validUntil, String norms) {
        return Map.of(
                "kind",
                kind,
                "reference",
                kind + "-9",
                "issuedOn",
                "2025-06-01",
                "validUntil",
                validUntil,
                "normEditions",
                norms,
                "documentId",
                "");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-04-14", "2029-03-02", "2029-03-03"})
    void aLotIsMadeBeforeTodayAndBeforeItExpires(String day) {
        papers = List.of();
        producedOn = Optional.empty();
        start();
        assertThat(Refused.codes(() -> desk.as(SECOND)
                        .completeJson(
                                COMPLETE,
                                caseRef,
                                Map.of("outcome", "COMPLETED", "producedOn", day, "rows", List.of()))))
                .containsExactly("LOT_PRODUCTION_DATE");
    }

    @Test
    void papersThatWereCorrectedTakeThePlaceOfTheOld() {
        product = "HAND-DISINFECTANT";
        papers = List.of(
                QualityMother.paper(CertificateKind.AUTHORISATION), QualityMother.paper(CertificateKind.TEST_REPORT));
        start();
        assertThat(desk.as(SECOND).view(COMPLETE, caseRef).findings())
                .extracting(Finding::code)
                .containsOnly("NORM_LIMIT_MISSING");

        desk.as(SECOND)
                .completeJson(
                        COMPLETE,
                        caseRef,
                        completed(
                                row("AUTHORISATION", "2030-01-01"),
                                row("TEST_REPORT", "", " EN 1500:2013 ;; EN 14476:2013+A2:2019")));

        assertThat(desk.openTasks(caseRef)).containsExactly(SAMPLE);
    }

    @Test
    void daysAndDocumentsThatDoNotExistAreRefused() {
        papers = List.of();
        start();
        assertThat(Refused.codes(() ->
                        desk.as(SECOND).completeJson(COMPLETE, caseRef, completed(row("SPECIFICATION", "2030-02-30")))))
                .containsExactly("FIELD_TYPE");
        assertThat(Refused.codes(() -> desk.as(SECOND)
                        .completeJson(
                                COMPLETE,
                                caseRef,
                                completed(Map.of(
                                        "kind",
                                        "SPECIFICATION",
                                        "reference",
                                        "S-1",
                                        "issuedOn",
                                        "2025-01-01",
                                        "documentId",
                                        "geen")))))
                .containsExactly("FIELD_TYPE");
        assertThat(Refused.codes(() -> desk.as(SECOND).completeJson(COMPLETE, caseRef, Map.of("outcome", "GIVEN_UP"))))
                .containsExactly("FIELD_REQUIRED");
    }

    @Test
    void aLotWhosePapersDoNotComeIsRejected() {
        papers = List.of();
        String instance = start();
        desk.as(WAREHOUSE)
                .completeJson(
                        COMPLETE, caseRef, Map.of("outcome", "GIVEN_UP", "reason", "De fabrikant bestaat niet meer."));

        assertThat(desk.openTasks(caseRef)).containsExactly(HANDLE);
        assertThat(stock(lotId)).isEqualTo("1000 REJECTED");
        assertThat(status().reason()).contains("De fabrikant bestaat niet meer.");
        assertThat(rejections()).containsExactly("CERTIFICATES_NOT_VALID");
        handle(false);
        assertThat(desk.ends("lotRelease", caseRef)).containsExactly("EndEvent_LotRejected");
        assertThat(outcome(instance)).isEqualTo("REJECTED");
    }

    @Test
    void aProductWithoutTestRulesIsNeverReleased() {
        product = "OXYGEN";
        start();
        takeSample(caseRef, 80);
        assertThat(desk.as(SECOND).view(COMPLETE, caseRef).findings())
                .extracting(Finding::code)
                .containsExactly("LOT_WITHOUT_TEST_RULES");
        desk.as(SECOND).completeJson(COMPLETE, caseRef, Map.of("outcome", "COMPLETED"));
        assertThat(desk.openTasks(caseRef)).containsExactly(COMPLETE);
        desk.as(SECOND)
                .completeJson(
                        COMPLETE, caseRef, Map.of("outcome", "GIVEN_UP", "reason", "Een generieke regel kan niet."));
        assertThat(stock(lotId)).isEqualTo("1000 REJECTED");
    }

    private List<String> rejections() {
        return events.stream(LotRejected.class)
                .filter(event -> event.lotId().equals(lotId))
                .map(LotRejected::reasonCode)
                .toList();
    }

    @Test
    void aBasisThatEndsBeforeTheIssueRejectsTheLotAtOnce() {
        basis = RegulatoryBasis.until("DEROGATION-2020-403", LocalDate.of(2026, 9, 30));
        issueOn = Optional.of(LocalDate.of(2026, 10, 1));
        start();

        assertThat(desk.openTasks(caseRef)).containsExactly(HANDLE);
        assertThat(stock(lotId)).isEqualTo("1000 REJECTED");
        assertThat(rejections()).containsExactly("REGULATORY_BASIS_EXPIRED");
        TaskView view = desk.as("cibg-contract-manager-1").view(HANDLE, caseRef);
        assertThat(view.documents())
                .extracting(TaskView.DocumentLink::title)
                .containsExactly("Afkeuring partij " + lotId);
        assertThat(view.facts()).anySatisfy(fact -> assertThat(fact.value())
                .contains("DEROGATION-2020-403 eindigt op 30 september 2026"));

        handle(true);
        assertThat(desk.ends("lotRelease", caseRef)).containsExactly("EndEvent_LotRejectedAndReported");
        assertThat(dossier.latest(caseRef, "inspectorateReport-" + lotId)).isPresent();
        assertThat(evidence()).contains("LOT_REJECTED", "LOT_CLAIM_NOTED", "LOT_REPORTED_TO_INSPECTORATE");
    }

    @Test
    void aBasisThatEndsOnTheDayOfIssueIsGoodEnough() {
        basis = RegulatoryBasis.until("DEROGATION-2020-403", LocalDate.of(2026, 10, 1));
        issueOn = Optional.of(LocalDate.of(2026, 10, 1));
        start();

        assertThat(desk.openTasks(caseRef)).containsExactly(SAMPLE);
    }

    @Test
    void aFailedTestRejectsTheLotAndTellsWhy() {
        product = "IIR-MASK";
        quantity = 5_000;
        papers = QualityMother.iir("EN 14683:2025");
        start();
        takeSample(caseRef, 200);
        enter(0, iir("90 99 99 99 99"));

        assertThat(desk.openTasks(caseRef)).containsExactly(HANDLE);
        assertThat(rejections()).containsExactly("TEST_FAILED");
        assertThat(status().reason())
                .isEqualTo("De toetsing is niet goed. Bacteriële filtratie (BFE): ten minste 98 %, elke meting;"
                        + " gevonden slechtste van 5: 90 %.");
        assertThat(releases.rejectedInARow(supplier, product)).isOne();
        assertThat(releases.latestPass(product, supplier)).isEmpty();
        handle(false);
    }

    private static Map<String, String> iir(String filtration) {
        return Map.of(
                "BACTERIAL_FILTRATION", filtration,
                "DIFFERENTIAL_PRESSURE", "40 41 42 43 44,5",
                "SPLASH_RESISTANCE", "16,0 17 17 17 17",
                "BIOBURDEN", "3 4 5 6 7");
    }

    @Test
    void aBorderlineTestIsDoneOnceMoreWithATightenedPlan() {
        start();
        takeSample(caseRef, 80);
        enter(4, Map.of());
        assertThat(desk.openTasks(caseRef)).containsExactly(SAMPLE);
        assertThat(desk.as(WAREHOUSE).doing(() -> status().round())).isEqualTo(2);
        assertThat(dossier.latest(caseRef, "testReport-" + lotId)).isPresent();

        takeSample(caseRef, 80);
        enter(2, Map.of());
        TaskView view = desk.as(SECOND).view(DECIDE, caseRef);
        assertThat(view.tables())
                .extracting(TaskView.Table::caption)
                .containsExactly("Metingen, eerste keuring", "Metingen, herkeuring");
        assertThat(view.facts())
                .contains(new TaskView.Fact("Bemonstering", "letter J, 80 stuks, AQL 1,5, Ac 2, Re 3, verscherpt"));
        assertThat(view.findings()).isEmpty();
        desk.as(SECOND).completeJson(DECIDE, caseRef, Map.of("decision", "RELEASE"));

        assertThat(stock(lotId)).isEqualTo("1000 FREE");
        assertThat(dossier.documentsOf(caseRef))
                .filteredOn(document -> document.kind().equals("testReport-" + lotId))
                .hasSize(2);
    }

    @Test
    void aRetestThatIsBorderlineAgainRejects() {
        start();
        takeSample(caseRef, 80);
        enter(4, Map.of());
        takeSample(caseRef, 80);
        enter(3, Map.of());

        assertThat(desk.openTasks(caseRef)).containsExactly(HANDLE);
        assertThat(rejections()).containsExactly("TEST_FAILED");
        assertThat(stock(lotId)).isEqualTo("1000 REJECTED");
        handle(false);
    }

    @Test
    void whoEnteredTheResultDoesNotRelease() {
        start();
        takeSample(caseRef, 80);
        enter(0, Map.of());

        assertThat(Refused.codes(() -> desk.as(TESTER).completeJson(DECIDE, caseRef, Map.of("decision", "RELEASE"))))
                .containsExactly("RELEASE_BY_TESTER");
        assertThat(desk.as(TESTER).view(DECIDE, caseRef).findings())
                .extracting(Finding::code)
                .containsExactly("RELEASE_BY_TESTER");
        assertThat(Refused.codes(() -> desk.as(WAREHOUSE).completeJson(DECIDE, caseRef, Map.of("decision", "RELEASE"))))
                .containsExactly("TASK_OF_ANOTHER");
        assertThat(stock(lotId)).isEqualTo("1000 NOT_FREE");
    }

    @Test
    void anotherTesterMayRelease() {
        start();
        takeSample(caseRef, 80);
        enter(0, Map.of());
        desk.as("tno-test-2").completeJson(DECIDE, caseRef, Map.of("decision", "RELEASE"));
        assertThat(stock(lotId)).isEqualTo("1000 FREE");
    }

    @Test
    void aRefusalOfTheSecondPersonRejectsWithAReason() {
        start();
        takeSample(caseRef, 80);
        enter(0, Map.of());
        assertThat(Refused.codes(() ->
                        desk.as(SECOND).completeJson(DECIDE, caseRef, Map.of("decision", "REFUSE", "reason", "nee"))))
                .containsExactly("FIELD_REQUIRED");
        desk.as(SECOND)
                .completeJson(
                        DECIDE, caseRef, Map.of("decision", "REFUSE", "reason", "De verpakking is nat geworden."));

        assertThat(rejections()).containsExactly("RELEASE_REFUSED");
        assertThat(status().reason()).isEqualTo("De partij is niet vrijgegeven. De verpakking is nat geworden.");
        assertThat(stock(lotId)).isEqualTo("1000 REJECTED");
        handle(false);
    }

    @Test
    void silenceOfTheLaboratoryRemindsAndEscalatesAndFreesNothing() {
        start();
        takeSample(caseRef, 80);
        List<Instant> due = management.createJobQuery().processInstanceId(instanceOf()).timers().list().stream()
                .map(Job::getDuedate)
                .map(Date::toInstant)
                .sorted()
                .toList();
        Instant fourthDay = DutchCalendar.endOf(LocalDate.of(2026, 4, 17));
        Instant fifthDay = DutchCalendar.endOf(LocalDate.of(2026, 4, 18));
        assertThat(due).containsExactly(fourthDay, fifthDay);
        assertThat(desk.task(RESULT, caseRef).getDueDate().toInstant()).isEqualTo(fifthDay);

        desk.travelTo(fourthDay.plusSeconds(1));
        desk.runJobs(caseRef);
        assertThat(desk.task(RESULT, caseRef).getPriority()).isEqualTo(75);
        assertThat(evidence()).contains("LOT_TEST_REMINDED").doesNotContain("LOT_TEST_OVERDUE");

        desk.travelTo(fifthDay.plusSeconds(1));
        desk.runJobs(caseRef);
        assertThat(tasks.getIdentityLinksForTask(desk.task(RESULT, caseRef).getId()))
                .extracting(IdentityLink::getGroupId)
                .contains("process-owner", "tno-test");
        assertThat(evidence()).contains("LOT_TEST_OVERDUE");
        assertThat(desk.as("process-owner-1").doing(() -> {
                    String task = desk.task(RESULT, caseRef).getId();
                    tasks.claim(task, "process-owner-1");
                    return task;
                }))
                .isEqualTo(desk.task(RESULT, caseRef).getId());

        desk.travelTo(MORNING.plus(Duration.ofDays(400)));
        desk.runJobs(caseRef);
        assertThat(desk.openTasks(caseRef)).containsExactly(RESULT);
        assertThat(stock(lotId)).isEqualTo("1000 NOT_FREE");
    }

    private String instanceOf() {
        return runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(caseRef)
                .singleResult()
                .getId();
    }

    @Test
    void aTokenMovedPastTheReleaseFreesNothing() {
        String instance = start();
        takeSample(caseRef, 80);

        assertThatThrownBy(() -> move(instance, "Task_BookLotRelease"))
                .hasStackTraceContaining("LOT_TEST_NOT_PASSED")
                .hasStackTraceContaining("RELEASE_NOT_DECIDED");
        move(instance, DECIDE);
        assertThat(Refused.codes(() -> desk.as(SECOND).completeJson(DECIDE, caseRef, Map.of("decision", "RELEASE"))))
                .containsExactly("LOT_TEST_NOT_PASSED");
        enter(0, Map.of());
        assertThatThrownBy(() -> move(instance, "Task_BookLotRelease")).hasStackTraceContaining("RELEASE_NOT_DECIDED");
        assertThatThrownBy(() -> move(instance, "Task_BookLotRejection")).hasStackTraceContaining("rejectionReason");
        assertThatThrownBy(() -> move(instance, "Task_CalculateSample"))
                .hasStackTraceContaining("no test to be done again");
        assertThat(stock(lotId)).isEqualTo("1000 NOT_FREE");
    }

    private void move(String instance, String activity) {
        runtime.createProcessInstanceModification(instance)
                .startBeforeActivity(activity)
                .execute();
    }

    @Test
    void aLotThatExpiresBeforeSomeoneDecidesIsNotReleased() {
        expiresOn = LocalDate.of(2026, 4, 20);
        start();
        takeSample(caseRef, 80);
        enter(0, Map.of());
        desk.travelTo(Instant.parse("2026-04-20T07:00:00Z"));

        assertThat(Refused.codes(() -> desk.as(SECOND).completeJson(DECIDE, caseRef, Map.of("decision", "RELEASE"))))
                .containsExactly("RECEIVED_LOT_EXPIRED");
        desk.travelTo(Instant.parse("2026-04-19T07:00:00Z"));
        desk.as(SECOND).completeJson(DECIDE, caseRef, Map.of("decision", "RELEASE"));
        assertThat(stock(lotId)).isEqualTo("1000 FREE");
    }

    @Test
    void aCountThatCorrectedTheLotCountsAndGoodsThatWentBackAreNotReleased() {
        start();
        takeSample(caseRef, 80);
        enter(0, Map.of());
        book(MovementKind.COUNT, 10, Counter.LOST);
        assertThat(desk.as(SECOND).view(DECIDE, caseRef).findings()).isEmpty();
        book(MovementKind.RETURN, 990, Counter.SUPPLIER);
        assertThat(Refused.codes(() -> desk.as(SECOND).completeJson(DECIDE, caseRef, Map.of("decision", "RELEASE"))))
                .containsExactly("LOT_NOT_IN_STOCK");
        ledger.reverse(new Reversal(MovementKind.RETURN + lotId, "Niet opgehaald.", "BON-1", WAREHOUSE));
        desk.as(SECOND).completeJson(DECIDE, caseRef, Map.of("decision", "RELEASE"));
        assertThat(stock(lotId)).isEqualTo("990 FREE");
        assertThat(events.stream(LotReleased.class)
                        .filter(event -> event.lotId().equals(lotId)))
                .singleElement()
                .satisfies(event -> assertThat(event.accepted()).isEqualTo(Quantity.of(990)));
    }

    private void book(MovementKind kind, long pieces, Counter to) {
        ledger.post(new Movement(
                kind + lotId,
                kind,
                "BON-1",
                MORNING,
                WAREHOUSE,
                List.of(new Movement.Line(lotId, Quantity.of(pieces), Holding.notFree("DC-VENLO", "VWS"), to))));
    }

    @Test
    void theSameReceiptTwiceHasNoSecondEffectAndAnotherOneIsRefused() {
        start();
        releases.receive(received(lotId));
        assertThat(stock(lotId)).isEqualTo("1000 NOT_FREE");
        quantity = 2_000;
        assertThatThrownBy(() -> releases.receive(received(lotId)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("received before with other content");
        assertThat(stock(lotId)).isEqualTo("1000 NOT_FREE");
        assertThat(releases.find("LOT-ONBEKEND")).isEmpty();
    }

    @Test
    void oneReceiptToldTwiceAtOnceIsBookedOnce() throws Exception {
        ReceivedLot lot = received(lotId);
        ExecutorService both = Executors.newFixedThreadPool(2);
        try {
            List<Future<?>> told =
                    List.of(both.submit(() -> releases.receive(lot)), both.submit(() -> releases.receive(lot)));
            for (Future<?> one : told) {
                one.get();
            }
        } finally {
            both.shutdown();
        }
        assertThat(stock(lotId)).isEqualTo("1000 NOT_FREE");
    }

    @Test
    void aReleaseIsNotBegunAgainAfterItEnded() {
        aBasisThatEndsBeforeTheIssueRejectsTheLotAtOnce();
        assertThatThrownBy(() -> runtime.startProcessInstanceByKey("lotRelease", caseRef, Map.of("lotId", lotId)))
                .hasStackTraceContaining("REJECTED already");
    }

    @Test
    void theNextLotAfterARejectedOneIsTestedStricter() {
        aLotWhosePapersDoNotComeIsRejected();
        papers = QualityMother.cap();
        String next = lotId + "-B";
        start(next, caseRef + "-B");

        assertThat(desk.as(WAREHOUSE).doing(() -> dossier.evidenceOf(caseRef + "-B").stream()
                        .map(Evidence::statement)
                        .filter(statement -> statement.startsWith("Keuring van partij"))
                        .toList()))
                .singleElement()
                .asString()
                .contains("letter J, 80 stuks, AQL 1,5, Ac 2, Re 3, verscherpt");
        assertThat(releases.rejectedInARow(supplier, product)).isOne();
    }

    @Test
    void rejectionsInARowAreCountedSinceTheLastRelease() {
        aLotBecomesFreeWhenASecondPersonReleasesIt();
        assertThat(releases.rejectedInARow(supplier, product)).isZero();
        papers = List.of();
        for (String letter : List.of("B", "C")) {
            start(lotId + letter, caseRef + letter);
            desk.as(WAREHOUSE)
                    .completeJson(
                            COMPLETE,
                            caseRef + letter,
                            Map.of("outcome", "GIVEN_UP", "reason", "Er komen geen papieren."));
        }
        assertThat(releases.rejectedInARow(supplier, product)).isEqualTo(2);
        assertThat(releases.rejectedInARow(supplier, "IIR-MASK")).isZero();
        assertThat(events.stream(LotRejected.class)
                        .filter(event -> event.supplierId().equals(supplier))
                        .map(LotRejected::rejectedInARow))
                .containsExactly(1, 2);
    }

    @Test
    void aSampleIsAsLargeAsThePlanAndNoLargerThanTheLot() {
        start();
        assertThat(Refused.codes(() -> takeSample(caseRef, 79))).containsExactly("SAMPLE_TOO_SMALL");
        assertThat(Refused.codes(() -> takeSample(caseRef, 1_001))).containsExactly("SAMPLE_TOO_LARGE");
        String instance = instanceOf();
        takeSample(caseRef, 1_000);
        move(instance, SAMPLE);
        assertThat(Refused.codes(() -> takeSample(caseRef, 80))).containsExactly("SAMPLE_TAKEN_ALREADY");
    }

    @Test
    void resultsThatCannotBeAreRefusedWithEveryFinding() {
        product = "IIR-MASK";
        papers = QualityMother.iir("EN 14683:2019+AC:2019");
        String instance = start();
        assertThatThrownBy(() -> move(instance, "Task_JudgeTestResult")).hasStackTraceContaining("has no result");
        takeSample(caseRef, 80);
        Map<String, String> some = Map.of("BACTERIAL_FILTRATION", "99 99 99 99 99");

        assertThat(Refused.findings(() -> enter(0, some)))
                .extracting(Finding::code, Finding::subject)
                .containsExactly(
                        tuple("MEASUREMENTS_INCOMPLETE", "Bioburden"),
                        tuple("MEASUREMENTS_INCOMPLETE", "Ademweerstand (drukverschil)"),
                        tuple("MEASUREMENTS_INCOMPLETE", "Spatbestendigheid"));
        assertThat(Refused.codes(() -> enter(81, iir("99 99 99 99 99")))).containsExactly("RESULT_MORE_THAN_SAMPLE");
        assertThat(Refused.codes(
                        () -> desk.as(TESTER).completeJson(RESULT, caseRef, result(0, 81, iir("99 99 99 99 99")))))
                .containsExactly("RESULT_MORE_THAN_SAMPLE");
        assertThat(Refused.codes(() -> enter(0, iir("99 99 99 99 honderd")))).containsExactly("MEASURED_VALUE");
        assertThat(Refused.codes(() -> enter(0, Map.of("PENETRATION", "1")))).containsExactly("TEST_NOT_ASKED");
        for (Map.Entry<String, String> day : Map.of("2026-04-14", "TESTED_IN_FUTURE", "2026-02-30", "FIELD_TYPE")
                .entrySet()) {
            Map<String, Object> wrong = new HashMap<>(result(0, iir("99 99 99 99 99")));
            wrong.put("testedOn", day.getKey());
            assertThat(Refused.codes(() -> desk.as(TESTER).completeJson(RESULT, caseRef, wrong)))
                    .containsExactly(day.getValue());
        }
        assertThat(stock(lotId)).isEqualTo("1000 NOT_FREE");
    }

    @Test
    void aResultIsEnteredOnceAndAfterTheSample() {
        String instance = start();
        runtime.setVariables(instance, Map.of("testDueAt", Date.from(MORNING), "testRemindAt", Date.from(MORNING)));
        move(instance, RESULT);
        assertThat(Refused.codes(() -> enter(0, Map.of()))).containsExactly("SAMPLE_NOT_TAKEN");
    }

    @Test
    void anOfficialCannotOverwriteAResult() {
        String instance = start();
        takeSample(caseRef, 80);
        enter(0, Map.of());
        move(instance, RESULT);
        assertThat(Refused.codes(() -> enter(0, Map.of()))).containsExactly("RESULT_ENTERED_ALREADY");
    }

    @Test
    void glovesAndRespiratorsAreTestedByTheirOwnNorms() {
        product = "EXAM-GLOVE";
        quantity = 40_000;
        papers = QualityMother.glove();
        expiresOn = QualityMother.MADE.plusYears(5);
        start();
        takeSample(caseRef, 200);
        String forces = IntStream.range(0, 13).mapToObj(glove -> "6,1").collect(Collectors.joining(" "));
        enter(7, Map.of("FORCE_BEFORE_AGEING", forces, "FORCE_AFTER_AGEING", forces));
        desk.as(SECOND).completeJson(DECIDE, caseRef, Map.of("decision", "RELEASE"));
        assertThat(stock(lotId)).isEqualTo("40000 FREE");

        product = "FFP2-MASK";
        quantity = 1_000;
        papers = QualityMother.ffp2();
        basis = RegulatoryBasis.lasting("PPE-2016-425");
        String mask = lotId + "-B";
        String other = caseRef + "-B";
        start(mask, other);
        takeSample(other, 80);
        TaskView view = desk.as(TESTER).view(RESULT, other);
        assertThat(view.data().get("rows"))
                .asInstanceOf(InstanceOfAssertFactories.LIST)
                .hasSize(5);
        String leakage = IntStream.range(0, 50).mapToObj(i -> "2").collect(Collectors.joining("\n"));
        desk.as(TESTER)
                .completeJson(
                        RESULT,
                        other,
                        result(
                                0,
                                Map.of(
                                        "PENETRATION", "1 2 3",
                                        "INWARD_LEAKAGE", leakage,
                                        "INHALATION_AT_THIRTY", "0,7 0,5 0,5",
                                        "INHALATION_AT_NINETY_FIVE", "2,4 2 2",
                                        "EXHALATION", "3,0 2 2")));
        desk.as(SECOND).completeJson(DECIDE, other, Map.of("decision", "RELEASE"));
        assertThat(stock(mask)).isEqualTo("1000 FREE");
    }

    @Test
    void measuredValuesAndReasonsAreNoVariablesOfTheEngine() {
        product = "IIR-MASK";
        papers = QualityMother.iir("EN 14683:2025");
        String instance = start();
        takeSample(caseRef, 80);
        enter(0, iir("98,7654 99 99 99 99"));
        desk.as(SECOND)
                .completeJson(DECIDE, caseRef, Map.of("decision", "REFUSE", "reason", "Geheime reden van afkeur."));

        List<Object> values = new ArrayList<>();
        history.createHistoricVariableInstanceQuery()
                .processInstanceId(instance)
                .list()
                .forEach(variable -> values.add(variable.getValue()));
        assertThat(values)
                .noneMatch(value -> String.valueOf(value).contains("98,7654"))
                .noneMatch(value -> String.valueOf(value).contains("Geheime reden"));
        handle(false);
    }

    @Test
    void theWarehouseSeesWhatToTake() {
        start();
        assertThat(tasks.getIdentityLinksForTask(desk.task(SAMPLE, caseRef).getId()))
                .extracting(IdentityLink::getGroupId)
                .containsExactly("lch-stock");
        assertThat(desk.as(WAREHOUSE).view(SAMPLE, caseRef)).isEqualTo(TaskView.empty());
    }
}
