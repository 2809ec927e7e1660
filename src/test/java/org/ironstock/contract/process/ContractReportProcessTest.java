package org.ironstock.contract.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.camunda.bpm.engine.ManagementService;
import org.ironstock.contract.domain.ContractReport;
import org.ironstock.contract.ending.ContractReports;
import org.ironstock.contract.persistence.ReportRows.Determination;
import org.ironstock.contract.persistence.ReportRows.Version;
import org.ironstock.dossier.Dossier;
import org.ironstock.shared.DutchCalendar;
import org.ironstock.shared.Finding;
import org.ironstock.shared.Quantity;
import org.ironstock.support.Desk;
import org.ironstock.support.EngineTest;
import org.ironstock.support.Refused;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Figures of a month, from its first working day on; each test has a month of its own, in which no contract has ended. */
@EngineTest
class ContractReportProcessTest {

    private static final String TASK = "Task_DetermineContractReport";
    private static final AtomicInteger MONTHS = new AtomicInteger();

    @Autowired
    private ApplicationContext beans;

    @Autowired
    private Desk desk;

    @Autowired
    private ContractReports reports;

    @Autowired
    private ManagementService management;

    @Autowired
    private ContractReportDesk again;

    @Autowired
    private Dossier dossier;

    @Autowired
    private JdbcClient jdbc;

    private ContractScene scene;
    private YearMonth month;

    @BeforeEach
    void aContractRuns() {
        scene = new ContractScene(beans).takenOver();
        month = YearMonth.of(2026, 2).plusMonths(2L * MONTHS.getAndIncrement());
    }

    @Test
    void nothingIsReportedBeforeTheFirstWorkingDayAndOnceFromThenOn() {
        LocalDate first = ContractReport.reportDay(month.plusMonths(1));
        on(first.minusDays(1));
        fire();
        assertThat(reports.find(month.toString(), 1)).isEmpty();

        on(first);
        fire();
        assertThat(reports.find(month.toString(), 1)).isPresent();
        assertThat(desk.openTasks(caseRef())).containsExactly(TASK);
        fire();
        assertThat(reports.find(month.toString(), 2)).isEmpty();
        assertThat(desk.tasks(TASK, caseRef())).hasSize(1);
    }

    @Test
    void aReportIsSealedAndSaysWhatIsUnknown() {
        on(ContractReport.reportDay(month.plusMonths(1)));
        fire();
        ContractReport.Section section = reports.figures(month.toString(), 1).orElseThrow().sections().stream()
                .filter(one -> one.contractId().equals(scene.contractId))
                .findFirst()
                .orElseThrow();
        assertThat(section.products()).singleElement().satisfies(product -> {
            assertThat(product.ordered()).isEqualTo(Quantity.of(4_000_000));
            assertThat(product.received()).isEqualTo(Quantity.NONE);
        });

        complete("DETERMINE", "");
        Determination determined = reports.find(month.toString(), 1)
                .flatMap(Version::determination)
                .orElseThrow();
        assertThat(dossier.get(determined.document()).frozen()).isTrue();
        assertThat(new String(dossier.content(determined.file()), StandardCharsets.UTF_8))
                .startsWith("maand;contract;titel")
                .contains(month + ";" + scene.contractId);
        assertThat(desk.ends("contractReport", caseRef())).containsExactly("EndEvent_ReportDetermined");
    }

    @Test
    void figuresCanBeTakenAnewBeforeTheyAreDetermined() {
        on(ContractReport.reportDay(month.plusMonths(1)));
        fire();
        ContractScene later = new ContractScene(beans).takenOver();
        on(ContractReport.reportDay(month.plusMonths(1)));
        complete("REFRESH", "");

        assertThat(reports.figures(month.toString(), 1).orElseThrow().sections())
                .extracting(ContractReport.Section::contractId)
                .contains(later.contractId);
        assertThat(desk.openTasks(caseRef())).containsExactly(TASK);
    }

    @Test
    void aDeterminedReportStaysAndALaterVersionSaysWhy() {
        on(ContractReport.reportDay(month.plusMonths(1)));
        fire();
        complete("DETERMINE", "");
        Determination first = reports.find(month.toString(), 1)
                .flatMap(Version::determination)
                .orElseThrow();
        assertThatThrownBy(() -> jdbc.sql("update contract.report set reason = 'x' where month = :month")
                        .param("month", month.toString())
                        .update())
                .hasStackTraceContaining("kept as it was determined");

        askAgain();
        assertThat(reports.compileAgain(month.toString(), ContractScene.MANAGER))
                .extracting(Finding::code)
                .containsExactly("REPORT_UNDER_WAY");
        assertThat(Refused.codes(() -> complete("DETERMINE", ""))).containsExactly("REPORT_VERSION_WITHOUT_REASON");
        complete("DETERMINE", "Een levering van januari is later geboekt.");

        assertThat(reports.find(month.toString(), 1).flatMap(Version::determination))
                .contains(first);
        assertThat(reports.find(month.toString(), 2).map(Version::reason))
                .contains("Een levering van januari is later geboekt.");
        assertThat(dossier.get(first.document()).version()).isEqualTo(1);
    }

    @Test
    void aMonthWithoutReportHasNoLaterVersion() {
        assertThat(reports.compileAgain("2024-01", ContractScene.MANAGER))
                .extracting(Finding::code)
                .containsExactly("REPORT_UNKNOWN");
    }

    private String caseRef() {
        return ContractReports.caseRef(month.toString());
    }

    private void on(LocalDate day) {
        desk.travelTo(DutchCalendar.startOf(day).plusSeconds(8 * 3_600L));
    }

    private void fire() {
        String timer = management
                .createJobQuery()
                .processDefinitionKey("contractReport")
                .timers()
                .activityId("StartEvent_ReportDay")
                .singleResult()
                .getId();
        management.executeJob(timer);
    }

    private void complete(String verdict, String remark) {
        desk.as(ContractScene.MANAGER)
                .completeJson(
                        TASK,
                        caseRef(),
                        remark.isEmpty() ? Map.of("verdict", verdict) : Map.of("verdict", verdict, "remark", remark));
    }

    private void askAgain() {
        assertThat(again.again(month.toString(), ContractScene.MANAGER)).isEmpty();
        assertThat(desk.openTasks(caseRef())).containsExactly(TASK);
    }
}
