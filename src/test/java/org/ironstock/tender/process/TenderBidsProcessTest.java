package org.ironstock.tender.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.ironstock.platform.AnswerRefused;
import org.ironstock.shared.Finding;
import org.ironstock.support.Desk;
import org.ironstock.support.EngineTest;
import org.ironstock.tender.TenderStage;
import org.ironstock.tender.domain.Panels;
import org.ironstock.tender.persistence.TenderCases;
import org.ironstock.tender.persistence.VaultRows;
import org.ironstock.tender.vault.CanarySearch;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Process {@code tenderBids}, from a vault that is to be made to one that is closed. */
@EngineTest
class TenderBidsProcessTest {

    private static final String MANAGER = "cibg-contract-manager-1";
    private static final String TASK = "Task_AppointPanel";

    @Autowired
    private ApplicationContext context;

    @Autowired
    private Desk desk;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private TaskService tasks;

    @Autowired
    private HistoryService history;

    @Autowired
    private VaultRows vaults;

    @Autowired
    private JdbcClient jdbc;

    private VaultCase tender;

    @BeforeEach
    void publish() {
        tender = VaultCase.published(context);
    }

    @Test
    void bidsGoInUntilClosingAndTheirNumberComesOut() throws IOException {
        start();
        Task appoint = desk.task(TASK, tender.id());
        assertThat(appoint.getDueDate().toInstant()).isBefore(tender.closingAt());
        desk.as(MANAGER).completeJson(TASK, tender.id(), VaultCase.panelAnswer());
        tender.bid(tender.supplier().supplier().id(), "een");
        tender.bid(tender.supplier().supplier().id(), "twee");
        desk.travelTo(tender.closingAt());
        desk.runJobs(tender.id());
        assertThat(vaults.find(tender.id()).orElseThrow().closed())
                .as("exactly at closing a bid may still come")
                .isFalse();
        desk.travelTo(tender.closingAt().plusSeconds(1));
        desk.runJobs(tender.id());

        assertThat(running()).isZero();
        assertThat(history.createHistoricVariableInstanceQuery()
                        .variableName("bidCount")
                        .processInstanceId(instance())
                        .singleResult()
                        .getValue())
                .isEqualTo(2L);
        assertThat(context.getBean(TenderCases.class).get(tender.id()).stage()).isEqualTo(TenderStage.OPENING);
        assertThat(context.getBean(Panels.class).get(tender.id()).evaluators()).hasSize(3);
    }

    @Test
    void withoutAnAppointmentInTimeTheDirectorIsCalledAndNothingGoesOn() throws IOException {
        start();
        tender.bid(tender.supplier().supplier().id(), "een");
        desk.travelTo(desk.task(TASK, tender.id()).getDueDate().toInstant());
        desk.runJobs(tender.id());
        assertThat(candidateGroups()).containsExactlyInAnyOrder("cibg-contract-manager", "cibg-director");
        desk.travelTo(tender.closingAt().plusSeconds(1));
        desk.runJobs(tender.id());
        assertThat(vaults.find(tender.id()).orElseThrow().closed()).isTrue();
        assertThat(desk.openTasks(tender.id())).containsExactly(TASK);

        Map<String, Object> late = new HashMap<>(VaultCase.panelAnswer());
        late.put("reason", "Vergeten");
        assertThat(refused(MANAGER, late)).containsExactly("PANEL_AFTER_CLOSING");
        assertThat(refused("cibg-director-1", VaultCase.panelAnswer())).containsExactly("PANEL_AFTER_CLOSING");
        desk.as("cibg-director-1").completeJson(TASK, tender.id(), late);
        desk.runJobs(tender.id());
        assertThat(running()).isZero();
    }

    @Test
    void withoutABidNobodyIsAppointedAndTheTenderGoesOn() {
        start();
        desk.travelTo(tender.closingAt().plusSeconds(1));
        desk.runJobs(tender.id());

        assertThat(running()).isZero();
        assertThat(desk.openTasks(tender.id())).isEmpty();
        assertThat(context.getBean(Panels.class).find(tender.id())).isEmpty();
        assertThat(history.createHistoricProcessInstanceQuery()
                        .processInstanceId(instance())
                        .singleResult()
                        .getEndActivityId())
                .isEqualTo("EndEvent_NoBidsReceived");
        assertThat(history.createHistoricVariableInstanceQuery()
                        .variableName("bidCount")
                        .processInstanceId(instance())
                        .singleResult()
                        .getValue())
                .isEqualTo(0L);
    }

    @Test
    void aPanelThatBreaksRulesIsRefusedWithAllOfThem() {
        start();
        Map<String, Object> wrong = new HashMap<>(VaultCase.panelAnswer());
        wrong.put("firstOpener", "cibg-finance-1");
        wrong.put("secondOpener", "cibg-contract-manager-2");
        wrong.put("evaluators", List.of("cibg-evaluator-1", "cibg-evaluator-1"));
        wrong.put("chair", "nobody");

        assertThat(refused(MANAGER, wrong))
                .containsExactlyInAnyOrder(
                        "TOO_FEW_EVALUATORS", "ROLE_TWICE", "ROLE_TWICE", "WRONG_GROUP", "WRONG_GROUP");
        assertThat(refused("cibg-buyer-1", VaultCase.panelAnswer())).containsExactly("TASK_NOT_YOURS");
        assertThat(context.getBean(Panels.class).find(tender.id())).isEmpty();
    }

    @Test
    void aTokenMovedPastTheTimerClosesNothing() {
        start();
        runtime.createProcessInstanceModification(instance())
                .startBeforeActivity("Task_CloseBidding")
                .execute();
        desk.runJobs(tender.id());
        assertThat(running()).isEqualTo(1);
        assertThat(vaults.find(tender.id()).orElseThrow().closed()).isFalse();
    }

    @Test
    void noContentOfASealedBidStandsAnywhereInTheDatabase() throws IOException {
        String canary = UUID.randomUUID().toString().replace("-", "");
        start();
        tender.bid(tender.supplier().supplier().id(), canary);
        desk.as(MANAGER).completeJson(TASK, tender.id(), VaultCase.panelAnswer());
        desk.travelTo(tender.closingAt().plusSeconds(1));
        desk.runJobs(tender.id());

        assertThat(CanarySearch.tablesThatHold(jdbc, canary)).isEmpty();
        assertThat(CanarySearch.tablesThatHold(jdbc, tender.id()))
                .as("the search reads the history of the engine too")
                .contains("engine.act_hi_procinst", "tender.vault");
    }

    private void start() {
        ProcessInstance started = runtime.createProcessInstanceByKey("tenderBids")
                .businessKey(tender.id())
                .setVariable("tenderId", tender.id())
                .startBeforeActivity("Task_PrepareVault")
                .execute();
        assertThat(started.isEnded()).isFalse();
    }

    private List<String> refused(String official, Map<String, Object> answer) {
        Task task = desk.task(TASK, tender.id());
        try {
            AnswerRefused refused = catchThrowableOfType(
                    AnswerRefused.class, () -> desk.as(official).completeJson(task, answer));
            return refused.findings().stream().map(Finding::code).toList();
        } finally {
            if (desk.task(TASK, tender.id()).getAssignee() != null) {
                desk.as(official).doing(() -> {
                    tasks.claim(task.getId(), null);
                    return null;
                });
            }
        }
    }

    private List<String> candidateGroups() {
        return tasks.getIdentityLinksForTask(desk.task(TASK, tender.id()).getId()).stream()
                .filter(link -> link.getGroupId() != null)
                .map(link -> link.getGroupId())
                .toList();
    }

    private long running() {
        return runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(tender.id())
                .count();
    }

    private String instance() {
        return history.createHistoricProcessInstanceQuery()
                .processInstanceBusinessKey(tender.id())
                .singleResult()
                .getId();
    }
}
