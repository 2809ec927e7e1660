package org.ironstock.capacity.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.TaskService;
import org.ironstock.capacity.LineMonth;
import org.ironstock.capacity.StandbyLine;
import org.ironstock.capacity.StandbyLines;
import org.ironstock.capacity.application.LineEndings;
import org.ironstock.capacity.application.LineMonths;
import org.ironstock.capacity.domain.ReadinessNow;
import org.ironstock.contract.Contracts;
import org.ironstock.contract.StandbyShortfall;
import org.ironstock.contract.StandbyShortfalls;
import org.ironstock.contract.domain.ContractDefault;
import org.ironstock.contract.domain.DefaultGround;
import org.ironstock.contract.late.ContractDefaults;
import org.ironstock.contract.process.ContractScene;
import org.ironstock.dossier.Dossier;
import org.ironstock.dossier.StoredDocument;
import org.ironstock.platform.Officials;
import org.ironstock.shared.Finding;
import org.ironstock.support.Desk;
import org.ironstock.support.EngineTest;
import org.ironstock.support.Refused;
import org.ironstock.support.Signers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Months without fee of a line under a production contract, from 1 February 2026. */
@EngineTest
class StandbyDefaultProcessTest {

    private static final YearMonth FEBRUARY = YearMonth.of(2026, 2);
    private static final YearMonth MARCH = YearMonth.of(2026, 3);
    private static final YearMonth APRIL = YearMonth.of(2026, 4);
    private static final YearMonth MAY = YearMonth.of(2026, 5);
    private static final YearMonth JUNE = YearMonth.of(2026, 6);
    private static final String MANAGER = "rvo-contract-manager-1";
    private static final String LAWYER = "rvo-lawyer-1";
    private static final String TEXT = "De producent brengt de lijn weer in gereedheid en toont dat met bewijzen aan.";

    @Autowired
    private ApplicationContext beans;

    @Autowired
    private Desk desk;

    @Autowired
    private Contracts contracts;

    @Autowired
    private ContractDefaults defaults;

    @Autowired
    private StandbyShortfalls shortfalls;

    @Autowired
    private StandbyLines lines;

    @Autowired
    private ReadinessNow readinessNow;

    @Autowired
    private Dossier dossier;

    private String contractId = "";
    private StandbyScene scene;
    private Signers signers;

    @BeforeEach
    void aLineUnderAProductionContract() {
        contractId = new ContractScene(beans).takenOver().contractId;
        signers = new Signers(desk, beans.getBean(TaskService.class), beans.getBean(Officials.class));
        scene = new StandbyScene(beans);
        Map<String, Object> line = scene.line(FEBRUARY.atDay(1), LocalDate.of(2026, 12, 31));
        line.put("contractId", contractId);
        line.put("supplierId", contracts.get(contractId).supplier().supplierId().orElseThrow());
        scene.lineId = scene.send("capacity.contract-signed", line).caseId();
    }

    @Test
    void twoMonthsInARowAreCarriedThroughToTheDissolutionAndTheLineEndsWithItsContract() {
        assertThat(settled(FEBRUARY, 0)).containsExactly("EndEvent_MonthSettled");
        assertThat(settled(MARCH, 0)).containsExactly("EndEvent_ZeroMonthsReported");
        assertThat(only().ground()).isEqualTo(DefaultGround.STANDBY_IN_A_ROW);
        desk.runJobs(contractId);
        assertThat(desk.as(MANAGER)
                        .view("Task_IssueDefaultNotice", contractId)
                        .tables()
                        .toString())
                .contains(scene.lineId, "maart 2026", "twee maanden achter elkaar");
        assertThat(obstacles()).doesNotContain("LINE_IN_DEFAULT");
        notice(Map.of("choice", "NOTIFY", "demand", TEXT));
        signers.signAll(contractId);
        desk.runJobs(contractId);
        assertThat(obstacles()).contains("LINE_IN_DEFAULT");

        assertThat(settled(APRIL, 0)).containsExactly("EndEvent_ZeroMonthsReported");
        assertThat(defaults.shortfalls(contractId))
                .extracting(StandbyShortfall::month)
                .as("what comes while the term runs joins the case")
                .containsExactly(MARCH, APRIL);
        desk.runJobs(contractId);
        desk.as(MANAGER).completeJson("Task_JudgeCure", contractId, Map.of("judgment", "NOT_CURED", "motive", TEXT));
        advise("DISSOLVE");
        signers.signAll(contractId);
        desk.runJobs(contractId);

        assertThat(only().state()).isEqualTo(ContractDefault.State.DISSOLVED);
        assertThat(contracts.get(contractId).active()).isFalse();
        assertThat(dossier.documentsOf(contractId))
                .extracting(StoredDocument::kind)
                .contains("defaultNotice", "dissolution");
        assertThat(lines.get(scene.lineId).endsOn()).isEqualTo(MAY.atDay(1));
        shortfalls.report(new StandbyShortfall(contractId, scene.lineId, MAY, StandbyShortfall.Kind.TWO_IN_A_ROW));
        assertThat(defaults.of(contractId)).as("nothing follows what is over").hasSize(1);
        scene.goTo(MAY.atDay(4));
        assertThat(Refused.codes(() -> scene.declare(MAY, 1, 2, true))).containsExactly("READINESS_OUTSIDE_TERM");
        scene.ended(MAY);
        scene.declare(MAY, 1, 1, true);
        desk.runJobs(LineMonth.idOf(scene.lineId, MAY));
        // one day of thirty-one: 30,000 / 31 = 967.741
        assertThat(scene.due(MAY)).isEqualTo("967.74");
        scene.goTo(LocalDate.of(2026, 8, 1));
        assertThat(beans.getBean(LineMonths.class).toOpen(10_000))
                .noneMatch(one -> one.lineId().equals(scene.lineId));
    }

    @Test
    void threeMonthsOfTwelveGiveTheChoiceToEndTheContractWithoutATermToMendIt() {
        settled(FEBRUARY, 0);
        settled(MARCH, 31);
        assertThat(settled(APRIL, 0)).containsExactly("EndEvent_MonthSettled");
        settled(MAY, 31);
        assertThat(defaults.of(contractId)).isEmpty();
        assertThat(settled(JUNE, 0)).containsExactly("EndEvent_ZeroMonthsReported");
        assertThat(only().ground()).isEqualTo(DefaultGround.STANDBY_IN_TWELVE);
        desk.runJobs(contractId);
        assertThat(desk.tasks("Task_IssueDefaultNotice", contractId)).isEmpty();
        advise("KEEP");
        assertThat(only().state()).isEqualTo(ContractDefault.State.KEPT);
        assertThat(desk.ends("contractDefault", contractId)).containsExactly("EndEvent_ContractKept");
        assertThat(contracts.get(contractId).active()).isTrue();
        assertThat(lines.get(scene.lineId).endsOn()).isEqualTo(LocalDate.of(2026, 12, 31));
    }

    @Test
    void threeMonthsThatCameDuringADefaultOutliveItsEnd() {
        settled(FEBRUARY, 0);
        settled(MARCH, 0);
        settled(APRIL, 0);
        desk.runJobs(contractId);
        assertThat(defaults.of(contractId)).hasSize(1);
        notice(Map.of("choice", "DROP", "motive", TEXT));
        assertThat(defaults.of(contractId))
                .extracting(ContractDefault::ground)
                .containsExactly(DefaultGround.STANDBY_IN_A_ROW, DefaultGround.STANDBY_IN_TWELVE);
        assertThat(desk.tasks("Task_AdviseDissolution", contractId)).hasSize(1);
        shortfalls.report(new StandbyShortfall(contractId, scene.lineId, APRIL, StandbyShortfall.Kind.THREE_IN_TWELVE));
        assertThat(defaults.shortfalls(contractId)).as("the same month twice").hasSize(2);
    }

    @Test
    void aLineThatHadYetToBeginNeverRuns() {
        StandbyScene later = StandbyScene.running(beans, LocalDate.of(2026, 3, 15), LocalDate.of(2026, 12, 31));
        beans.getBean(LineEndings.class).endWith(later.contract);
        StandbyLine line = lines.get(later.lineId);
        assertThat(line.runsIn(MARCH)).isFalse();
        assertThat(line.endsOn()).isEqualTo(LocalDate.of(2026, 3, 14));
        later.goTo(LocalDate.of(2026, 5, 1));
        assertThat(beans.getBean(LineMonths.class).toOpen(10_000))
                .noneMatch(one -> one.lineId().equals(later.lineId));
    }

    /** A month with so many ready days, its fee set and confirmed. @return how its process ended */
    private List<String> settled(YearMonth month, int readyDays) {
        String id = scene.measured(month, readyDays);
        scene.paid(id);
        return desk.ends("standbyMonth", id);
    }

    private void notice(Map<String, Object> answer) {
        desk.as(MANAGER).completeJson("Task_IssueDefaultNotice", contractId, answer);
        desk.runJobs(contractId);
    }

    private void advise(String advice) {
        desk.as(LAWYER)
                .completeJson(
                        "Task_AdviseDissolution",
                        contractId,
                        Map.of(
                                "advice",
                                advice,
                                "motive",
                                "De lijn stond herhaaldelijk niet gereed; de gevolgen zijn tegen elkaar afgewogen."));
        desk.runJobs(contractId);
    }

    private ContractDefault only() {
        List<ContractDefault> all = defaults.of(contractId);
        assertThat(all).hasSize(1);
        return all.get(0);
    }

    private List<String> obstacles() {
        return readinessNow.obstacles(scene.lineId).stream().map(Finding::code).toList();
    }
}
