package org.ironstock.handover.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.runtime.Job;
import org.ironstock.handover.FrameworkMother;
import org.ironstock.handover.application.FrameworkRegister;
import org.ironstock.handover.domain.MirrorCase;
import org.ironstock.handover.domain.MirrorCase.Found;
import org.ironstock.handover.mirror.MirrorCases;
import org.ironstock.handover.mirror.MirrorWatch;
import org.ironstock.handover.mirror.StockMirrors;
import org.ironstock.intake.dispatch.Receipt;
import org.ironstock.shared.DutchCalendar;
import org.ironstock.support.ConnectedSystem;
import org.ironstock.support.Desk;
import org.ironstock.support.EngineTest;
import org.ironstock.support.Refused;
import org.ironstock.tender.FrameworkContractSigned;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Each test has a contract of ninety days in years of its own, so that no other contract or stock counts with it. */
@EngineTest
class StockMirrorProcessTest {

    private static final String JUDGE = "Task_JudgeMirrorFindings";
    private static final String REVIEW = "Task_ReviewMirrorMeasure";
    private static final String MANAGER = "cibg-contract-manager-1";
    private static final String DIRECTOR = "cibg-director-1";
    private static final String CONSORTIUM = "SUP-9999";
    private static final String REASON = "Er is met de leverancier gesproken op het magazijn.";
    private static final AtomicInteger TERMS = new AtomicInteger();

    @Autowired
    private ApplicationContext beans;

    @Autowired
    private Desk desk;

    @Autowired
    private MirrorCases cases;

    @Autowired
    private MirrorWatch watch;

    @Autowired
    private StockMirrors mirrors;

    @Autowired
    private ManagementService management;

    private ConnectedSystem system;
    private LocalDate first;
    private String contract;

    @BeforeEach
    void aContract() {
        system = new ConnectedSystem(beans);
        first = LocalDate.of(2040, 1, 2).plusDays(100L * TERMS.incrementAndGet());
        contract = contract(CONSORTIUM);
        desk.travelTo(at(first.plusDays(1)));
    }

    @Test
    void stockThatIsRightOpensNoCase() {
        mirror(first, row("A", 300, "STATE", ""));
        fire();
        assertThat(cases()).isEmpty();
        assertThat(watch.covers()).singleElement().satisfies(cover -> {
            assertThat(cover.virtual()).isEqualTo(300);
            assertThat(cover.needed()).isEqualTo(300);
            assertThat(cover.enough()).isTrue();
        });
    }

    @Test
    void tooLittleStockIsForAnOfficialUntilTheNextMirrorsAreRight() {
        mirror(first, row("A", 299, "STATE", ""));
        fire();
        MirrorCase one = only();
        assertThat(one.findings()).extracting(Found::code).containsExactly("MIRROR_COVER_SHORT");
        assertThat(desk.as(MANAGER).view(JUDGE, one.id()).toString()).contains("299", "300", contract);

        assertThat(Refused.codes(() -> judge(MANAGER, JUDGE, one, "MEASURE", first.plusDays(1))))
                .containsExactly("MIRROR_TERM");
        assertThat(Refused.codes(() -> judge(MANAGER, JUDGE, one, "MEASURE", first.plusDays(62))))
                .containsExactly("MIRROR_TERM");
        judge(MANAGER, JUDGE, one, "MEASURE", first.plusDays(3));

        mirror(first.plusDays(1), row("A", 299, "STATE", ""));
        next(2);
        assertThat(cases()).hasSize(1);
        assertThat(only().findings().get(0).lastDay()).isEqualTo(first.plusDays(1));
        for (int day = 2; day <= 3; day++) {
            desk.travelTo(at(first.plusDays(day)));
            mirror(first.plusDays(day), row("A", 300, "STATE", ""));
        }
        next(4);
        desk.runJobs(one.id());
        assertThat(only().open()).isTrue();

        desk.travelTo(DutchCalendar.startOf(first.plusDays(5)));
        desk.runJobs(one.id());
        assertThat(desk.ends("stockMirror", one.id())).containsExactly("EndEvent_MirrorSettled");
        assertThat(only().open()).isFalse();
    }

    @Test
    void aJudgementThatDoesNotComeGoesToTheDirectorAndDecidesNothing() {
        mirror(first, row("A", 200, "STATE", ""), row("A", 150, "CUSTOMER", "Ziekenhuis"), row("B", 100, "STATE", ""));
        fire();
        MirrorCase one = only();
        assertThat(one.findings()).extracting(Found::code).containsExactly("MIRROR_LOT_TWICE", "MIRROR_COVER_SHORT");
        desk.travelTo(at(first.plusDays(8)));
        desk.runJobs(one.id());
        assertThat(desk.openTasks(one.id())).containsExactly(JUDGE);
        judge(DIRECTOR, JUDGE, one, "UNFOUNDED", null);
        assertThat(desk.ends("stockMirror", one.id())).containsExactly("EndEvent_MirrorUnfounded");
    }

    @Test
    void whatIsUnfoundedStaysSoWhileNothingChanges() {
        mirror(first, row("A", 299, "STATE", ""));
        fire();
        judge(MANAGER, JUDGE, only(), "UNFOUNDED", null);
        mirror(first.plusDays(1), row("A", 299, "STATE", ""));
        next(2);
        assertThat(cases()).hasSize(1);
        mirror(first.plusDays(2), row("A", 298, "STATE", ""));
        next(3);
        assertThat(cases()).hasSize(2);
    }

    @Test
    void aMeasureThatDidNotWorkGoesToTheDirectorAndAMissingMirrorSettlesNothing() {
        mirror(first, row("A", 299, "STATE", ""));
        fire();
        MirrorCase one = only();
        judge(MANAGER, JUDGE, one, "MEASURE", first.plusDays(2));
        next(3);
        assertThat(cases()).hasSize(2);
        assertThat(cases().get(0).findings()).extracting(Found::code).containsExactly("MIRROR_MISSING");
        desk.travelTo(DutchCalendar.startOf(first.plusDays(4)));
        desk.runJobs(one.id());
        assertThat(desk.openTasks(one.id())).containsExactly(REVIEW);

        judge(DIRECTOR, REVIEW, one, "MEASURE", first.plusDays(5));
        for (int day = 3; day <= 5; day++) {
            mirror(first.plusDays(day), row("A", 300, "STATE", ""));
            next(day + 1);
        }
        desk.travelTo(DutchCalendar.startOf(first.plusDays(7)));
        desk.runJobs(one.id());
        assertThat(desk.ends("stockMirror", one.id())).containsExactly("EndEvent_MirrorSettled");
    }

    @Test
    void theSameLotWithTwoConsortiaIsFoundWithBoth() {
        String other = contract("SUP-8888");
        mirror(first, row("A", 300, "STATE", ""));
        StockMirrors.Taken taken = mirrors.take(
                other,
                first,
                List.of(new org.ironstock.handover.domain.MirrorRow(
                        1,
                        "CAP",
                        "a",
                        "ASSEN",
                        300,
                        first.plusYears(1),
                        org.ironstock.handover.domain.MirrorRole.STATE,
                        "")),
                java.util.Optional.of("SUP-8888"),
                "SUP-8888");
        assertThat(taken.findings()).isEmpty();
        fire();
        assertThat(only().findings()).extracting(Found::code).contains("MIRROR_LOT_TWICE");
        assertThat(cases.of(other, 9).get(0).findings()).extracting(Found::code).contains("MIRROR_LOT_TWICE");
    }

    @Test
    void aDayMayBeSentAgainUntilItIsJudgedAndComesInAnyOrder() {
        desk.travelTo(at(first.plusDays(2)));
        Receipt second = mirror(first.plusDays(1), row("A", 300, "STATE", ""));
        assertThat(second.caseId()).isEqualTo(contract + "/" + first.plusDays(1));
        mirror(first, row("A", 100, "STATE", ""));
        mirror(first, row("A", 300, "STATE", ""));
        mirror(first, row("A", 300, "STATE", ""));
        assertThat(mirrors.latest(contract, 9))
                .extracting(head -> head.day(), head -> head.version())
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(first.plusDays(1), 1),
                        org.assertj.core.groups.Tuple.tuple(first, 2));
        fire();
        assertThat(cases()).isEmpty();
        mirror(first, row("A", 300, "STATE", ""));
        assertThat(Refused.codes(() -> mirror(first, row("A", 299, "STATE", ""))))
                .containsExactly("MIRROR_DAY_JUDGED");
    }

    @Test
    void aDayThatWasJudgedWithoutAMirrorIsKeptAsLate() {
        mirror(first, row("A", 300, "STATE", ""));
        next(2);
        assertThat(only().findings()).extracting(Found::code).contains("MIRROR_MISSING");
        mirror(first.plusDays(1), row("A", 300, "STATE", ""));
        assertThat(mirrors.latest(contract, 1).get(0).late()).isTrue();
        assertThat(only().findings()).extracting(Found::code).contains("MIRROR_MISSING");
    }

    @Test
    void onlyTheSupplierOfAContractMirrorsItAndBadRowsAreAnswered() {
        Map<String, Object> data = data(first, row("A", 300, "STATE", ""));
        assertThat(Refused.codes(() -> system.send("handover.stock-mirrored", data)))
                .containsExactly("MIRROR_NOT_YOURS");
        String foreign = contract("SUP-8888");
        assertThat(Refused.codes(() -> system.sendAs(
                        CONSORTIUM,
                        "handover.stock-mirrored",
                        Map.of("contractId", foreign, "day", first.toString(), "rows", List.of()))))
                .containsExactly("MIRROR_NOT_YOURS");
        assertThat(Refused.codes(() -> mirror(first.plusDays(2)))).containsExactly("MIRROR_DAY");
        assertThat(Refused.codes(() -> mirror(first, row("A", 1, "CUSTOMER", ""), row("B", 1, "STATE", "Ziekenhuis"))))
                .containsExactly("MIRROR_ROW_CUSTOMER", "MIRROR_ROW_CUSTOMER");
        Map<String, Object> noDay = new HashMap<>(row("A", 1, "STATE", ""));
        noDay.put("expiresOn", "2041-02-30");
        assertThat(Refused.codes(() -> mirror(first, noDay))).containsExactly("NO_SUCH_DAY");
        assertThat(mirrors.latest(contract, 9)).isEmpty();
    }

    private String contract(String supplier) {
        FrameworkContractSigned signed =
                FrameworkMother.signed(supplier, false, first, FrameworkMother.need("CAP", 100));
        beans.getBean(FrameworkRegister.class).hear(signed);
        return signed.contractId();
    }

    @SafeVarargs
    private Receipt mirror(LocalDate day, Map<String, Object>... rows) {
        return system.sendAs(CONSORTIUM, "handover.stock-mirrored", data(day, rows));
    }

    @SafeVarargs
    private Map<String, Object> data(LocalDate day, Map<String, Object>... rows) {
        return Map.of("contractId", contract, "day", day.toString(), "rows", Arrays.asList(rows));
    }

    private Map<String, Object> row(String lot, long pieces, String role, String customer) {
        Map<String, Object> row = new HashMap<>(Map.of(
                "productCode",
                "CAP",
                "lot",
                lot,
                "site",
                "VENLO",
                "quantity",
                pieces,
                "expiresOn",
                first.plusYears(1).toString(),
                "role",
                role));
        if (!customer.isEmpty()) {
            row.put("customer", customer);
        }
        return row;
    }

    private void judge(String official, String task, MirrorCase one, String outcome, LocalDate term) {
        Map<String, Object> answer = new HashMap<>(Map.of("outcome", outcome, "reason", REASON));
        if (term != null) {
            answer.put("term", term.toString());
        }
        desk.as(official).completeJson(task, one.id(), answer);
    }

    /** The morning so many days after the first. */
    private void next(int days) {
        desk.travelTo(at(first.plusDays(days)));
        fire();
    }

    private void fire() {
        Job timer = management.createJobQuery().processDefinitionKey("stockMirrorWatch").timers().list().stream()
                .filter(job -> job.getProcessInstanceId() == null)
                .findFirst()
                .orElseThrow();
        management.executeJob(timer.getId());
    }

    private List<MirrorCase> cases() {
        return cases.of(contract, 9);
    }

    private MirrorCase only() {
        assertThat(cases()).hasSize(1);
        return cases().get(0);
    }

    private static Instant at(LocalDate day) {
        return day.atTime(LocalTime.of(9, 0)).atZone(DutchCalendar.ZONE).toInstant();
    }
}
