package org.ironstock.capacity.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.ironstock.capacity.application.Sizings;
import org.ironstock.capacity.domain.SizedProduct;
import org.ironstock.dossier.Dossier;
import org.ironstock.handover.FrameworkMother;
import org.ironstock.handover.application.FrameworkRegister;
import org.ironstock.handover.domain.MirrorRole;
import org.ironstock.handover.domain.MirrorRow;
import org.ironstock.handover.mirror.StockMirrors;
import org.ironstock.platform.Officials;
import org.ironstock.shared.DutchCalendar;
import org.ironstock.shared.Finding;
import org.ironstock.shared.Quantity;
import org.ironstock.support.Desk;
import org.ironstock.support.EngineTest;
import org.ironstock.support.Refused;
import org.ironstock.support.Signers;
import org.ironstock.tender.FrameworkContractSigned;
import org.ironstock.tender.TenderSummary;
import org.ironstock.tender.Tenders;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@EngineTest
class StandbySizingProcessTest {

    private static final String POLICY = "vws-gmt-policy-1";
    private static final String ADVICE = "Laat RVO lijnen aanbesteden voor wat in de eerste maanden ontbreekt.";

    @Autowired
    private Desk desk;

    @Autowired
    private FormService forms;

    @Autowired
    private RepositoryService repository;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private HistoryService history;

    @Autowired
    private ManagementService management;

    @Autowired
    private TaskService tasks;

    @Autowired
    private Officials officials;

    @Autowired
    private Sizings sizings;

    @Autowired
    private Tenders tenders;

    @Autowired
    private Dossier dossier;

    @Autowired
    private FrameworkRegister frameworks;

    @Autowired
    private StockMirrors mirrors;

    private Signers signers;

    @BeforeEach
    void october() {
        desk.travelTo(Instant.parse("2026-10-01T07:00:00Z"));
        signers = new Signers(desk, tasks, officials);
    }

    @Test
    void theOracleIsSignedAndTendered() {
        String sizing = asked();
        enter(sizing, product("OXYGEN-NONE", 100_000_000L, 20_000_000L, 10_000_000L), "SIZING_PRODUCT_UNKNOWN");
        enter(sizing, product("EXAM-GLOVE", 100_000_000L, 20_000_000L, 10_000_000L));
        SizedProduct sized = sizings.results(sizing).get(0);
        assertThat(sized.need().perWeek()).isEqualTo(Quantity.of(8_092_486));
        assertThat(sized.rampGap()).isEmpty();

        advise(sizing, "TENDER");
        signers.refuse(sizing);
        assertThat(desk.openTasks(sizing)).containsExactly("Task_AdviseSizing");
        advise(sizing, "TENDER");
        signers.signAll(sizing);
        desk.runJobs(sizing);
        assertThat(desk.ends("standbySizing", sizing)).containsExactly("EndEvent_StandbyTenderRequested");
        TenderSummary tender =
                tenders.find(sizings.get(sizing).followedBy().orElseThrow()).orElseThrow();
        assertThat(tender.title()).contains(sizing);
    }

    @Test
    void whatSuppliersKeepOfDike2StandsBesideTheFigures() {
        LocalDate yesterday = LocalDate.of(2026, 9, 30);
        FrameworkContractSigned contract =
                FrameworkMother.signed("SUP-9997", false, yesterday, FrameworkMother.need("CAP", 100));
        frameworks.hear(contract);
        assertThat(mirrors.take(
                                contract.contractId(),
                                yesterday,
                                List.of(new MirrorRow(
                                        1, "CAP", "L-1", "ASSEN", 250, yesterday.plusYears(1), MirrorRole.STATE, "")),
                                Optional.of("SUP-9997"),
                                "SUP-9997")
                        .findings())
                .isEmpty();
        assertThat(desk.as(POLICY).view("Task_CollectFigures", asked()).tables())
                .singleElement()
                .satisfies(table -> {
                    assertThat(table.caption()).endsWith("eind van 30 september 2026");
                    assertThat(table.rows())
                            .anySatisfy(row ->
                                    assertThat(row).startsWith("CAP").element(2).isEqualTo("250"));
                });
    }

    @Test
    void aFigureThatNobodyKnowsBlocksAndIsNoZero() {
        String sizing = asked();
        enter(sizing, product("FFP2-MASK", null, 20_000_000L, 10_000_000L), "SIZING_FIGURE_UNKNOWN");
        enter(sizing, product("FFP2-MASK", 0L, 20_000_000L, null), "SIZING_FIGURE_UNKNOWN");
        Map<String, Object> tomorrow = product("FFP2-MASK", 0L, 20_000_000L, 10_000_000L);
        tomorrow.put("stockOn", "2026-10-02");
        enter(sizing, tomorrow, "SIZING_IN_FUTURE");
        assertThat(Refused.codes(() -> collect(sizing, List.of()))).containsExactly("SIZING_NOTHING");
        Map<String, Object> once = product("FFP2-MASK", 0L, 20_000_000L, 10_000_000L);
        assertThat(Refused.codes(() -> collect(sizing, List.of(once, once)))).containsExactly("SIZING_PRODUCT_TWICE");
        desk.as(POLICY)
                .completeJson(
                        "Task_CollectFigures",
                        sizing,
                        Map.of("choice", "STOPPED", "reason", "Dijk 1 levert de cijfers pas in november."));
        assertThat(desk.ends("standbySizing", sizing)).containsExactly("EndEvent_SizingStopped");
    }

    @Test
    void whatNoLineCanCloseIsToldAndTheCapacityMayBeContractedInstead() {
        String sizing = asked();
        enter(sizing, product("FFP2-MASK", 50_000_000L, 20_000_000L, 10_000_000L));
        assertThat(desk.as(POLICY).view("Task_AdviseSizing", sizing).findings())
                .extracting(Finding::code)
                .containsExactly("SIZING_RAMP_GAP");
        assertThat(dossier.evidenceOf(sizing)).extracting(one -> one.what()).contains("SIZING_RAMP_GAP");
        Map<String, Object> late = advice("CONTRACT");
        late.put("needBy", "2026-10-01");
        assertThat(Refused.codes(() -> desk.as(POLICY).completeJson("Task_AdviseSizing", sizing, late)))
                .containsExactly("SIZING_NEED_BY");
        advise(sizing, "CONTRACT");
        signers.signAll(sizing);
        desk.runJobs(sizing);
        arrange(sizing);
        assertThat(sizings.get(sizing).followedBy()).contains("CTR-2026-900");
    }

    @Test
    void aTenderThatIsRefusedGoesToAPerson() {
        String sizing = asked();
        enter(sizing, product("FFP2-MASK", 100_000_000L, 20_000_000L, 10_000_000L));
        Map<String, Object> soon = advice("TENDER");
        soon.put("needBy", "2026-10-02");
        desk.as(POLICY).completeJson("Task_AdviseSizing", sizing, soon);
        desk.runJobs(sizing);
        desk.travelTo(Instant.parse("2026-10-05T07:00:00Z"));
        signers.signAll(sizing);
        desk.runJobs(sizing);
        arrange(sizing);
    }

    @Test
    void whenStockIsEnoughNothingFollowsAndOnTheFirstOfOctoberItStartsByItself() {
        String sizing = yearly();
        assertThat(sizings.get(sizing).reason()).contains("1 oktober");
        enter(sizing, product("FFP2-MASK", 200_000_000L, 60_000_000L, 10_000_000L));
        assertThat(desk.as(POLICY).view("Task_AdviseSizing", sizing).data().toString())
                .contains("followUp=[NONE]");
        assertThat(Refused.codes(() -> desk.as(POLICY).completeJson("Task_AdviseSizing", sizing, advice("TENDER"))))
                .containsExactly("SIZING_NOT_NEEDED");
        advise(sizing, "NONE");
        signers.signAll(sizing);
        desk.runJobs(sizing);
        assertThat(desk.ends("standbySizing", sizing)).containsExactly("EndEvent_SizingSettled");
    }

    @Test
    void withoutSignatureInTimeThereIsNewAdvice() {
        String sizing = asked();
        enter(sizing, product("FFP2-MASK", 100_000_000L, 20_000_000L, 10_000_000L));
        advise(sizing, "NONE");
        desk.travelTo(DutchCalendar.endOf(LocalDate.of(2026, 10, 15)).plusSeconds(1));
        desk.runJobs(sizing);
        assertThat(desk.openTasks(sizing)).containsExactly("Task_AdviseSizing");
    }

    private String asked() {
        String definition = repository
                .createProcessDefinitionQuery()
                .processDefinitionKey("standbySizing")
                .latestVersion()
                .singleResult()
                .getId();
        ProcessInstance started =
                desk.as(POLICY).doing(() -> forms.submitStartForm(definition, Map.of("sizingCause", "NEED_CHANGED")));
        return keyOf(started.getId());
    }

    private String yearly() {
        Job timer = management.createJobQuery().processDefinitionKey("standbyYear").timers().list().stream()
                .filter(job -> job.getProcessInstanceId() == null)
                .findFirst()
                .orElseThrow();
        assertThat(timer.getDuedate().toInstant().atZone(DutchCalendar.ZONE).getMonthValue())
                .isEqualTo(10);
        management.executeJob(timer.getId());
        return keyOf(
                history
                        .createHistoricProcessInstanceQuery()
                        .processDefinitionKey("standbySizing")
                        .unfinished()
                        .list()
                        .stream()
                        .filter(one -> one.getStartActivityId().equals("StartEvent_SizingDue"))
                        .reduce((earlier, later) -> later)
                        .orElseThrow()
                        .getId());
    }

    private String keyOf(String instance) {
        return runtime.createProcessInstanceQuery()
                .processInstanceId(instance)
                .singleResult()
                .getBusinessKey();
    }

    private static Map<String, Object> product(String code, Long dike1, Long dike2, Long need) {
        Map<String, Object> row = new HashMap<>();
        row.put("productCode", code);
        row.put("stockDike1", dike1);
        row.put("stockDike2", dike2);
        row.put("stockSource", "Opgave IGJ en CIBG");
        row.put("stockOn", "2026-09-15");
        row.put("weeklyNeed", need);
        row.put("needSource", "RIVM-scenario september");
        return row;
    }

    private void enter(String sizing, Map<String, Object> product, String... refused) {
        if (refused.length > 0) {
            assertThat(Refused.codes(() -> collect(sizing, List.of(product)))).containsExactly(refused);
        } else {
            collect(sizing, List.of(product));
        }
    }

    private void collect(String sizing, List<Map<String, Object>> products) {
        desk.as(POLICY)
                .completeJson(
                        "Task_CollectFigures",
                        sizing,
                        Map.of("choice", "CALCULATE", "products", new ArrayList<>(products)));
    }

    private static Map<String, Object> advice(String followUp) {
        Map<String, Object> advice = new HashMap<>(Map.of("followUp", followUp, "advice", ADVICE));
        if (!followUp.equals("NONE")) {
            advice.put("needBy", "2027-10-01");
        }
        if (followUp.equals("TENDER")) {
            advice.put("termMonths", 48);
        }
        return advice;
    }

    private void advise(String sizing, String followUp) {
        desk.as(POLICY).completeJson("Task_AdviseSizing", sizing, advice(followUp));
        desk.runJobs(sizing);
    }

    private void arrange(String sizing) {
        desk.as("rvo-buyer-1")
                .completeJson(
                        "Task_ArrangeCapacity",
                        sizing,
                        Map.of("contractRef", "CTR-2026-900", "reason", "Bijgecontracteerd bij de producent."));
        assertThat(desk.ends("standbySizing", sizing)).containsExactly("EndEvent_CapacityContracted");
    }
}
