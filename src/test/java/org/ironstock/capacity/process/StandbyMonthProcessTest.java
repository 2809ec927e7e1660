package org.ironstock.capacity.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.RuntimeService;
import org.ironstock.capacity.FeeShare;
import org.ironstock.capacity.LineMonth;
import org.ironstock.capacity.StandbyLines;
import org.ironstock.capacity.application.LineMonths;
import org.ironstock.capacity.domain.FeeHistory;
import org.ironstock.capacity.domain.ReadinessNow;
import org.ironstock.dossier.Dossier;
import org.ironstock.dossier.StoredDocument;
import org.ironstock.payment.application.InvoiceList;
import org.ironstock.platform.TaskView;
import org.ironstock.shared.DutchCalendar;
import org.ironstock.shared.Finding;
import org.ironstock.shared.Money;
import org.ironstock.support.Desk;
import org.ironstock.support.EngineTest;
import org.ironstock.support.Refused;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@EngineTest
class StandbyMonthProcessTest {

    private static final YearMonth JANUARY = YearMonth.of(2026, 1);
    private static final YearMonth FEBRUARY = YearMonth.of(2026, 2);
    private static final YearMonth MARCH = YearMonth.of(2026, 3);
    private static final YearMonth APRIL = YearMonth.of(2026, 4);
    private static final YearMonth MAY = YearMonth.of(2026, 5);
    private static final String REASON = "De producent herstelde de machine niet.";

    @Autowired
    private ApplicationContext beans;

    @Autowired
    private Desk desk;

    @Autowired
    private StandbyLines lines;

    @Autowired
    private StandbyMonthStarter starter;

    @Autowired
    private ReadinessNow readinessNow;

    @Autowired
    private FeeHistory fees;

    @Autowired
    private Dossier dossier;

    @Autowired
    private InvoiceList invoices;

    @Autowired
    private RuntimeService runtime;

    private StandbyScene scene;

    @BeforeEach
    void aLine() {
        desk.travelTo(DutchCalendar.startOf(LocalDate.of(2026, 1, 5)));
        scene = StandbyScene.running(beans, LocalDate.of(2026, 1, 1), LocalDate.of(2026, 12, 31));
    }

    @Test
    void aReadyMonthIsPaidInFullAndTheInvoiceMustEqualIt() {
        String month = scene.measured(JANUARY, 31);
        assertThat(scene.due(JANUARY)).isEqualTo("30000.00");
        scene.paid(month);
        assertThat(desk.ends("standbyMonth", month)).containsExactly("EndEvent_MonthSettled");
        assertThat(dossier.documentsOf(month)).extracting(StoredDocument::kind).containsExactly("performanceStatement");

        scene.account();
        String wrong = scene.invoice(month, "F-1", "30000.01", "6300.00", "36300.01");
        assertThat(desk.openTasks(wrong)).containsExactly("Task_HandleDeviation");
        String right = scene.invoice(month, "F-2", "30000.00", "6300.00", "36300.00");
        assertThat(desk.openTasks(right)).containsExactly("Task_ApprovePaymentFirst");
        assertThat(invoices.get(right).orderNumber()).isEqualTo(month);
    }

    @Test
    void aMonthThatWasDeclaredBeforeItEndedIsMeasuredAtOnce() {
        scene.goTo(LocalDate.of(2026, 1, 31));
        scene.declare(JANUARY, 1, 20, true);
        scene.declare(JANUARY, 21, 31, false);
        String month = scene.ended(JANUARY);
        desk.runJobs(month);
        // 20 of 31 days is 64.51%
        assertThat(desk.openTasks(month)).containsExactly("Task_SetFee");
        assertThat(scene.month(JANUARY).measuredSettlement().readinessBasisPoints())
                .isEqualTo(6451);
        assertThat(scene.due(JANUARY)).isEqualTo("0.00");
    }

    @Test
    void silenceIsNotReadyAndTwoZeroMonthsBringANoticeAndThreeTheOptionToTerminate() {
        for (YearMonth one : List.of(JANUARY, FEBRUARY, MARCH)) {
            String month = scene.ended(one);
            assertThat(desk.openTasks(month)).isEmpty();
            // five working days after the first: 9 February, 6 March (Sunday 1st: Monday to Friday), 9 April (Easter)
            LocalDate last =
                    DutchCalendar.official().plusWorkingDays(one.plusMonths(1).atDay(1), 5);
            desk.travelTo(DutchCalendar.endOf(last).minusSeconds(1));
            desk.runJobs(month);
            assertThat(desk.openTasks(month)).isEmpty();
            desk.travelTo(DutchCalendar.endOf(last).plusSeconds(1));
            desk.runJobs(month);
            assertThat(scene.month(one).measuredSettlement().silentDays()).isEqualTo(one.lengthOfMonth());
            assertThat(evidence(month)).contains("PRODUCER_SILENT");
            scene.paid(month);
        }
        String january = LineMonth.idOf(scene.lineId, JANUARY);
        String february = LineMonth.idOf(scene.lineId, FEBRUARY);
        String march = LineMonth.idOf(scene.lineId, MARCH);
        assertThat(desk.ends("standbyMonth", january)).containsExactly("EndEvent_MonthSettled");
        assertThat(desk.as("rvo-lawyer-1")
                        .view("Task_GiveDefaultNotice", february)
                        .tables()
                        .get(0)
                        .rows())
                .contains(List.of("januari 2026", "0,00%: gereed op 0 van 31 dagen"));
        decide("rvo-lawyer-1", "Task_GiveDefaultNotice", february, "NOTICE");
        assertThat(desk.ends("standbyMonth", february)).containsExactly("EndEvent_DefaultConsidered");
        assertThat(codes()).contains("LINE_IN_DEFAULT");
        decide("rvo-lawyer-1", "Task_GiveDefaultNotice", march, "NO_NOTICE");
        decide("rvo-lawyer-1", "Task_ConsiderTermination", march, "TERMINATE");
        assertThat(desk.ends("standbyMonth", march)).containsExactly("EndEvent_TerminationConsidered");
        assertThat(dossier.documentsOf(march))
                .extracting(StoredDocument::kind)
                .containsExactly("performanceStatement", "standbyDefaultNotice", "standbyTerminationAdvice");

        scene.paid(scene.measured(APRIL, 30));
        assertThat(codes()).isEmpty();
    }

    @Test
    void threeZeroMonthsThatDoNotFollowEachOtherBringTheOptionToTerminateAndNoNotice() {
        scene.paid(scene.measured(JANUARY, 0));
        scene.paid(scene.measured(FEBRUARY, 28));
        scene.paid(scene.measured(MARCH, 0));
        scene.paid(scene.measured(APRIL, 30));
        String may = scene.measured(MAY, 0);
        scene.paid(may);
        assertThat(desk.openTasks(may)).containsExactly("Task_ConsiderTermination");
        decide("rvo-lawyer-1", "Task_ConsiderTermination", may, "TERMINATE");
        assertThat(desk.ends("standbyMonth", may)).containsExactly("EndEvent_TerminationConsidered");
    }

    @Test
    void aMonthIsReopenedWhenTheProducerErredAndTheNewDeclarationCounts() {
        String month = scene.ended(APRIL);
        long first = scene.declare(APRIL, 1, 30, false);
        desk.runJobs(month);
        assertThat(Refused.codes(() -> scene.declare(APRIL, 1, 30, true)))
                .containsExactly("READINESS_MONTH_MEASURED", "READINESS_OVERLAP");
        desk.as(StandbyScene.SETTER)
                .completeJson(
                        "Task_SetFee", month, Map.of("choice", "REOPEN", "reason", "De producent vergiste zich."));
        desk.runJobs(month);
        assertThat(desk.openTasks(month)).isEmpty();

        assertThat(Refused.codes(() -> scene.declare(APRIL, 1, 30, true))).containsExactly("READINESS_OVERLAP");
        Map<String, Object> better = scene.declaration(APRIL.atDay(1), APRIL.atDay(27), true);
        better.put("replaces", first);
        scene.send("capacity.readiness-declared", better);
        desk.runJobs(month);
        assertThat(desk.openTasks(month)).isEmpty();
        scene.declare(APRIL, 28, 30, false);
        desk.runJobs(month);
        assertThat(desk.as(StandbyScene.SETTER).view("Task_SetFee", month).toString())
                .contains("Gijs van Dam", "Maand heropend: De producent vergiste zich.", "producent", "IIR")
                .doesNotContain(StandbyScene.SETTER, "test-client");
        // 27 of 30 days is exactly 90%: 27 x 1,000
        assertThat(scene.month(APRIL).measuredSettlement().share()).isEqualTo(FeeShare.PRO_RATA);
        assertThat(scene.due(APRIL)).isEqualTo("27000.00");
    }

    @Test
    void aSecondPersonConfirmsOrReturnsTheFee() {
        String month = scene.measured(MARCH, 27);
        scene.set(month);
        assertThat(beans.getBean(LineMonths.class)
                        .confirmFee(month, StandbyScene.SETTER)
                        .orElseThrow()
                        .code())
                .isEqualTo("FEE_SAME_PERSON");
        assertThat(desk.as(StandbyScene.CONFIRMER)
                        .view("Task_ConfirmFee", month)
                        .facts())
                .contains(new TaskView.Fact("Vastgesteld door", "Gijs van Dam"));
        desk.as(StandbyScene.CONFIRMER)
                .completeJson(
                        "Task_ConfirmFee", month, Map.of("choice", "RETURNED", "reason", "Wacht op certificaat."));
        assertThat(desk.openTasks(month)).containsExactly("Task_SetFee");
        assertThat(desk.as(StandbyScene.SETTER).view("Task_SetFee", month).toString())
                .contains("Vergoeding teruggegeven: Wacht op certificaat.");
        scene.paid(month);
        // 27 of 31 days is 87.09%: half
        assertThat(scene.month(MARCH).state()).isEqualTo(LineMonth.State.CONFIRMED);
        assertThat(scene.due(MARCH)).isEqualTo("15000.00");
    }

    @Test
    void aContractThatChangesInTheMonthIsSettledByTheDayAndOnlyWhileTheMonthIsOpen() {
        Map<String, Object> changed = terms(APRIL.atDay(16), 3_600_000, "wijziging 1");
        assertThat(scene.send("capacity.terms-changed", changed).caseId()).isEqualTo(scene.lineId);
        String month = scene.measured(APRIL, 30);
        // 15 days of 1,000 and 15 of 1,200
        assertThat(scene.due(APRIL)).isEqualTo("33000.00");
        scene.paid(month);
        assertThat(Refused.codes(
                        () -> scene.send("capacity.terms-changed", terms(APRIL.atDay(20), 3_600_000, "wijziging 2"))))
                .containsExactly("LINE_TERMS_SETTLED");
        scene.send("capacity.terms-changed", terms(MAY.atDay(11), 4_200_000, "wijziging 2"));
        scene.measured(MAY, 30);
        // 30 of 31 days is 96.77%: (10 x 36,000 + 20 x 42,000) / 31 = 38,709.677
        assertThat(scene.due(MAY)).isEqualTo("38709.68");
    }

    @Test
    void termsThatBreakARuleAreRefusedWithEveryFinding() {
        Map<String, Object> changed = terms(LocalDate.of(2027, 1, 1), 3_600_000, " ");
        assertThat(Refused.codes(() -> scene.send("capacity.terms-changed", changed)))
                .containsExactly("LINE_TERMS_OUTSIDE", "LINE_TERMS_GROUND");
        changed.put("from", "2026-02-30");
        assertThat(Refused.codes(() -> scene.send("capacity.terms-changed", changed)))
                .containsExactly("NO_SUCH_DAY");
        changed.put("from", "2026-03-01");
        changed.put("lineId", "LIN-1900-001");
        assertThat(Refused.codes(() -> scene.send("capacity.terms-changed", changed)))
                .containsExactly("LINE_UNKNOWN");
    }

    private Map<String, Object> terms(LocalDate from, long feeInCents, String ground) {
        Map<String, Object> data = new HashMap<>();
        data.put("lineId", scene.lineId);
        data.put("from", from.toString());
        data.put("piecesPerMonth", 5_000_000);
        data.put("feePerMonthCents", feeInCents);
        data.put("activatedPrice", "0.08");
        data.put("ground", ground);
        return data;
    }

    @Test
    void aDayEndsAtMidnightInTheNetherlandsAlsoWhenTheClockChanges() {
        // 29 March has 23 hours, 25 October 25; each ends at 22:00 and 23:00 in UTC
        desk.travelTo(Instant.parse("2026-03-29T21:59:59Z"));
        assertThat(Refused.codes(() -> scene.declare(MARCH, 30, 30, true))).containsExactly("READINESS_IN_FUTURE");
        scene.declare(MARCH, 1, 29, true);
        desk.travelTo(Instant.parse("2026-03-29T22:00:00Z"));
        scene.declare(MARCH, 30, 30, true);
        YearMonth october = YearMonth.of(2026, 10);
        desk.travelTo(Instant.parse("2026-10-25T22:59:59Z"));
        assertThat(Refused.codes(() -> scene.declare(october, 26, 26, true))).containsExactly("READINESS_IN_FUTURE");
        desk.travelTo(Instant.parse("2026-10-25T23:00:00Z"));
        scene.declare(october, 1, 26, true);
        desk.travelTo(Instant.parse("2026-10-31T23:00:00Z"));
        scene.declare(october, 27, 31, true);
        String month = scene.ended(october);
        desk.runJobs(month);
        assertThat(scene.due(october)).isEqualTo("30000.00");
    }

    @Test
    void linesOfSeveralProductsOfOneContractAreSettledEachByItself() {
        Map<String, Object> caps = scene.line(LocalDate.of(2026, 4, 16), LocalDate.of(2026, 12, 31));
        caps.put("productCode", "CAP");
        caps.put("feePerMonthCents", 1_000_001);
        StandbyScene other = new StandbyScene(beans);
        other.lineId = scene.send("capacity.contract-signed", caps).caseId();
        scene.measured(APRIL, 27);
        String month = other.ended(APRIL);
        other.declare(APRIL, 16, 30, true);
        desk.runJobs(month);
        assertThat(scene.due(APRIL)).isEqualTo("27000.00");
        // 15 of 30 days of 10,000.01 = 5,000.005, half up
        assertThat(other.due(APRIL)).isEqualTo("5000.01");
    }

    @Test
    void aLineStandsReadyWhileItsLastDeclarationAndItsProofsHold() {
        assertThat(codes()).containsExactly("LINE_NOT_DECLARED");
        scene.goTo(LocalDate.of(2026, 2, 1));
        scene.declare(JANUARY, 1, 31, true);
        assertThat(codes()).isEmpty();
        scene.goTo(LocalDate.of(2026, 2, 10));
        scene.declare(FEBRUARY, 1, 10, false);
        assertThat(codes()).containsExactly("LINE_DECLARED_NOT_READY");
        scene.goTo(LocalDate.of(2026, 2, 12));
        scene.declare(FEBRUARY, 11, 12, true);
        scene.goTo(LocalDate.of(2026, 4, 30));
        assertThat(codes()).isEmpty();
        scene.goTo(LocalDate.of(2026, 5, 1));
        assertThat(codes()).containsExactly("LINE_NOT_DECLARED");
        scene.goTo(LocalDate.of(2027, 1, 1));
        assertThat(codes()).containsExactly("LINE_NOT_RUNNING", "LINE_NOT_DECLARED");
    }

    @Test
    void aProofThatLapsedMakesTheLineNotReadyToday() {
        scene.goTo(LocalDate.of(2026, 2, 10));
        Map<String, Object> declared = scene.declaration(FEBRUARY.atDay(1), FEBRUARY.atDay(10), true);
        declared.put(
                "proofs",
                List.of(Map.of(
                        "item", "STAFF", "validFrom", "2026-01-01", "validTo", "2026-12-31", "reference", "rooster")));
        scene.send("capacity.readiness-declared", declared);
        assertThat(codes()).hasSize(5).containsOnly("LINE_PROOF_LAPSED");
    }

    @Test
    void feesAreTakenBackOnceForAnActivationThatFailed() {
        scene.paid(scene.measured(JANUARY, 31));
        scene.paid(scene.measured(FEBRUARY, 27));
        // 30,000 and 30,000 x 27/28 = 28,928.571
        assertThat(fees.sinceLastPassedTestRun(scene.lineId))
                .extracting(fee -> fee.amount().inEuro().toPlainString())
                .containsExactly("30000.00", "28928.57");
        String activation = "ACT-" + UUID.randomUUID();
        UUID paper = dossier.documentsOf(LineMonth.idOf(scene.lineId, JANUARY))
                .get(0)
                .id();
        assertThat(fees.takeBack(scene.lineId, activation, paper)).isEqualTo(Money.euro("58928.57"));
        assertThat(fees.takeBack(scene.lineId, activation, paper)).isEqualTo(Money.euro("58928.57"));
        assertThat(fees.sinceLastPassedTestRun(scene.lineId)).isEmpty();
    }

    @Test
    void unsoundLinesAndUnknownLinesAreRefused() {
        Map<String, Object> twice = scene.line(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 12, 31));
        assertThat(scene.send("capacity.contract-signed", twice).caseId()).isEqualTo(scene.lineId);
        twice.put("paymentDays", 14);
        assertThat(Refused.codes(() -> scene.send("capacity.contract-signed", twice)))
                .containsExactly("STANDBY_LINE_TWICE");
        Map<String, Object> nowhere = scene.declaration(JANUARY.atDay(1), JANUARY.atDay(2), true);
        nowhere.put("lineId", "LIN-1900-001");
        assertThat(Refused.codes(() -> scene.send("capacity.readiness-declared", nowhere)))
                .containsExactly("LINE_UNKNOWN");
        Map<String, Object> noDay = scene.declaration(JANUARY.atDay(1), JANUARY.atDay(2), true);
        noDay.put("to", "2026-02-30");
        assertThat(Refused.codes(() -> scene.send("capacity.readiness-declared", noDay)))
                .containsExactly("NO_SUCH_DAY");
    }

    @Test
    void theCalendarOpensEachMonthThatEndedOnceAndMakesUpForWhatItMissed() {
        StandbyScene early = StandbyScene.running(beans, LocalDate.of(2021, 1, 1), LocalDate.of(2021, 3, 31));
        early.goTo(LocalDate.of(2021, 4, 1));
        calendar();
        assertThat(lines.months(early.lineId))
                .extracting(LineMonth::month)
                .containsExactly(YearMonth.of(2021, 1), YearMonth.of(2021, 2), YearMonth.of(2021, 3));
        calendar();
        assertThat(lines.months(early.lineId)).hasSize(3);
        assertThat(runtime.createProcessInstanceQuery()
                        .processDefinitionKey("standbyMonth")
                        .processInstanceBusinessKey(LineMonth.idOf(early.lineId, YearMonth.of(2021, 1)))
                        .count())
                .isEqualTo(1);
        assertThat(starter.open(early.lineId, YearMonth.of(2021, 1))).isEmpty();
    }

    private void calendar() {
        String key = "CAL-" + UUID.randomUUID();
        runtime.startProcessInstanceByKey("standbyCalendar", key);
        desk.runJobs(key);
        assertThat(desk.ends("standbyCalendar", key)).containsExactly("EndEvent_MonthsOpened");
    }

    private void decide(String official, String task, String month, String choice) {
        desk.as(official).completeJson(task, month, Map.of("choice", choice, "reason", REASON));
        desk.runJobs(month);
    }

    private List<String> codes() {
        return readinessNow.obstacles(scene.lineId).stream().map(Finding::code).toList();
    }

    private List<String> evidence(String caseRef) {
        return dossier.evidenceOf(caseRef).stream()
                .map(org.ironstock.dossier.Evidence::what)
                .toList();
    }
}
