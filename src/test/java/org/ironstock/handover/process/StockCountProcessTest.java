package org.ironstock.handover.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.runtime.Job;
import org.ironstock.dossier.Dossier;
import org.ironstock.dossier.StoredDocument;
import org.ironstock.handover.FrameworkMother;
import org.ironstock.handover.application.FrameworkRegister;
import org.ironstock.handover.domain.Framework;
import org.ironstock.handover.domain.HalfYear;
import org.ironstock.handover.domain.MirrorCase;
import org.ironstock.handover.domain.MirrorCase.Found;
import org.ironstock.handover.domain.MirrorRole;
import org.ironstock.handover.domain.MirrorRow;
import org.ironstock.handover.mirror.CountDraws;
import org.ironstock.handover.mirror.MirrorCases;
import org.ironstock.handover.mirror.StockMirrors;
import org.ironstock.handover.persistence.StockCountRows;
import org.ironstock.handover.persistence.StockCountRows.Draw;
import org.ironstock.shared.DutchCalendar;
import org.ironstock.support.Desk;
import org.ironstock.support.EngineTest;
import org.ironstock.tender.FrameworkContractSigned;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Each test draws a half year of its own. */
@EngineTest
class StockCountProcessTest {

    private static final AtomicInteger YEARS = new AtomicInteger(2043);
    private static final String FIRST = "cibg-contract-manager-2";
    private static final String SECOND = "igj-1";
    private static final String THIRD = "cibg-finance-1";

    @Autowired
    private ApplicationContext beans;

    @Autowired
    private Desk desk;

    @Autowired
    private MirrorCases cases;

    @Autowired
    private StockMirrors mirrors;

    @Autowired
    private StockCountRows rows;

    @Autowired
    private CountDraws draws;

    @Autowired
    private Dossier dossier;

    private HalfYear period;
    private Framework framework;

    @BeforeEach
    void aDraw() {
        period = new HalfYear(YEARS.incrementAndGet(), 1);
        desk.travelTo(at(LocalDate.of(period.year() - 1, 12, 1)));
        fire("stockCountDraw");
        FrameworkContractSigned signed = FrameworkMother.signed(
                "SUP-9997", false, period.firstDay().plusDays(20), FrameworkMother.need("CAP", 100));
        FrameworkRegister frameworks = beans.getBean(FrameworkRegister.class);
        frameworks.hear(signed);
        framework = frameworks.find(signed.contractId()).orElseThrow();
    }

    @Test
    void theDrawIsCommittedToBeforeAndRevealedAfter() {
        Draw draw = rows.find(period).orElseThrow();
        assertThat(draw.commitment()).isEqualTo(draw.seed().commitment(period.code()));
        assertThat(dossier.published(draw.documentId())).isTrue();
        assertThat(new String(dossier.content(draw.documentId()), java.nio.charset.StandardCharsets.ISO_8859_1))
                .doesNotContain(draw.seed().hex());
        assertThat(draws.commit()).isEqualTo(period);
        assertThat(rows.find(period)).contains(draw);

        String caseRef = CountDraws.caseOf(period);
        desk.travelTo(draws.revealAt(period).minusSeconds(1));
        desk.runJobs(caseRef);
        assertThatThrownBy(() -> draws.reveal(period)).isInstanceOf(IllegalStateException.class);
        assertThat(desk.ends("stockCountDraw", caseRef)).isEmpty();
        desk.travelTo(draws.revealAt(period));
        desk.runJobs(caseRef);
        assertThat(desk.ends("stockCountDraw", caseRef)).containsExactly("EndEvent_CountDrawRevealed");
        draws.reveal(period);
        assertThat(dossier.documentsOf(caseRef))
                .extracting(StoredDocument::kind)
                .containsExactly("stockCountDraw", "stockCountReveal");
    }

    @Test
    void whatTheSupplierSaidAndWhatIsCountedAgree() {
        String count = counting();
        assertThat(desk.openTasks(count)).containsExactly("Task_CountFirst", "Task_CountSecond");
        fire("stockMirrorWatch");
        count(count, 300, 300);
        assertThat(desk.ends("stockCount", count)).containsExactly("EndEvent_StockCountConcluded");
        assertThat(counted()).isEmpty();
    }

    @Test
    void whatIsCountedOtherwiseIsAFindingThatNoLaterMirrorSettles() {
        String count = counting();
        count(count, 200, 200);
        desk.as(THIRD)
                .completeJson(
                        "Task_InvestigateDifference",
                        count,
                        Map.of("lots", List.of(Map.of("line", 1, "pieces", 200, "explanation", "Er ligt niet meer."))));
        assertThat(desk.ends("stockCount", count)).containsExactly("EndEvent_StockCountConcluded");
        assertThat(counted()).singleElement().satisfies(found -> {
            assertThat(found.code()).isEqualTo("MIRROR_COUNT_DIFFERENCE");
            assertThat(found.message()).contains("200", "300", "VENLO");
        });
        MirrorCase one = cases.of(framework.contractId(), 9).stream()
                .filter(any ->
                        any.findings().stream().anyMatch(found -> found.code().equals("MIRROR_COUNT_DIFFERENCE")))
                .findFirst()
                .orElseThrow();
        assertThat(one.stillFound(LocalDate.MAX)).hasSize(1);
    }

    @Test
    void aCountWithoutOutcomeIsAFinding() {
        String count = counting();
        count(count, 200, 200);
        desk.travelTo(at(framework.until()).plus(Duration.ofDays(1)));
        desk.runJobs(count);
        assertThat(desk.ends("stockCount", count)).containsExactly("EndEvent_StockCountConcluded");
        assertThat(counted()).extracting(Found::code).containsExactly("MIRROR_COUNT_UNSETTLED");
    }

    /** Until the drawn count of the contract is open. */
    private String counting() {
        LocalDate drawn =
                period.dayOf(framework, rows.find(period).orElseThrow().seed()).orElseThrow();
        LocalDate mirrored = drawn.equals(framework.from()) ? drawn : drawn.minusDays(1);
        desk.travelTo(at(mirrored));
        assertThat(mirrors.take(
                                framework.contractId(),
                                mirrored,
                                List.of(new MirrorRow(
                                        1,
                                        "CAP",
                                        framework.contractId(),
                                        "VENLO",
                                        300,
                                        mirrored.plusYears(1),
                                        MirrorRole.STATE,
                                        "")),
                                Optional.of("SUP-9997"),
                                "SUP-9997")
                        .findings())
                .isEmpty();
        fire("stockMirrorWatch");
        String count = "TEL-%s-%s".formatted(period.code(), framework.contractId());
        assertThat(desk.openTasks(count)).isEmpty();
        desk.travelTo(at(DutchCalendar.official().plusWorkingDays(mirrored, 1)));
        fire("stockMirrorWatch");
        return count;
    }

    private void count(String count, long first, long second) {
        desk.as(FIRST).completeJson("Task_CountFirst", count, CountScene.sheet(1, first));
        desk.as(SECOND).completeJson("Task_CountSecond", count, CountScene.sheet(1, second));
        desk.runJobs(count);
    }

    private List<Found> counted() {
        return cases.of(framework.contractId(), 9).stream()
                .flatMap(one -> one.findings().stream())
                .filter(found -> found.code().startsWith("MIRROR_COUNT"))
                .toList();
    }

    private void fire(String process) {
        ManagementService management = beans.getBean(ManagementService.class);
        Job timer = management.createJobQuery().processDefinitionKey(process).timers().list().stream()
                .filter(job -> job.getProcessInstanceId() == null)
                .findFirst()
                .orElseThrow();
        management.executeJob(timer.getId());
    }

    private static Instant at(LocalDate day) {
        return day.atTime(LocalTime.of(9, 0)).atZone(DutchCalendar.ZONE).toInstant();
    }
}
