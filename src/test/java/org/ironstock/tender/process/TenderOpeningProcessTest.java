package org.ironstock.tender.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.task.Task;
import org.ironstock.dossier.Dossier;
import org.ironstock.platform.AnswerRefused;
import org.ironstock.shared.Finding;
import org.ironstock.support.Desk;
import org.ironstock.support.EngineTest;
import org.ironstock.tender.persistence.VaultRows;
import org.ironstock.tender.vault.BidClosing;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Process {@code tenderOpening}: two people, in order, within ten minutes. */
@EngineTest
class TenderOpeningProcessTest {

    private static final String FIRST = "Task_OpenVaultFirst";
    private static final String SECOND = "Task_OpenVaultSecond";
    private static final Map<String, Object> OPEN = Map.of("openingAct", "OPEN");

    @Autowired
    private ApplicationContext context;

    @Autowired
    private Desk desk;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private TaskService tasks;

    @Autowired
    private ManagementService management;

    @Autowired
    private VaultRows vaults;

    @Autowired
    private Dossier dossier;

    private VaultCase tender;
    private Instant start;

    @BeforeEach
    void closeTheVault() throws IOException {
        tender = VaultCase.published(context).withVault().withPanel();
        tender.bid(tender.supplier().supplier().id(), "aanbod");
        start = tender.closingAt().plusSeconds(3_600);
        desk.travelTo(start);
        context.getBean(BidClosing.class).close(tender.id());
        runtime.startProcessInstanceByKey("tenderOpening", tender.id(), Map.of("tenderId", tender.id()));
    }

    @Test
    void twoPeopleOpenTheVaultAndTheMinutesAreFiled() {
        assertThat(desk.openTasks(tender.id())).containsExactly(FIRST);
        desk.as("cibg-contract-manager-1").complete(FIRST, tender.id(), OPEN);
        Task second = desk.task(SECOND, tender.id());
        assertThat(second.getDueDate().toInstant()).isEqualTo(start.plus(Duration.ofMinutes(10)));
        assertThat(opened()).isFalse();
        desk.travelTo(start.plus(Duration.ofMinutes(9)).plusSeconds(59));
        desk.as("cibg-lawyer-2").complete(SECOND, tender.id(), OPEN);
        desk.runJobs(tender.id());

        assertThat(opened()).isTrue();
        assertThat(dossier.latest(tender.id(), "openingMinutes")).isPresent();
        assertThat(running()).isZero();
    }

    @Test
    void aSecondOpenerAfterTenMinutesIsRefusedAndTheTimerGoesBackToTheFirst() {
        desk.as("cibg-contract-manager-1").complete(FIRST, tender.id(), OPEN);
        desk.travelTo(start.plus(Duration.ofMinutes(10)).plusSeconds(1));
        assertThat(refused("cibg-lawyer-1", SECOND)).containsExactly("OPENING_WINDOW_PASSED");
        desk.runJobs(tender.id());
        assertThat(desk.openTasks(tender.id())).containsExactly(FIRST);
        assertThat(opened()).isFalse();

        desk.as("cibg-contract-manager-2").complete(FIRST, tender.id(), OPEN);
        desk.as("cibg-lawyer-1").complete(SECOND, tender.id(), OPEN);
        desk.runJobs(tender.id());
        assertThat(opened()).isTrue();
    }

    @Test
    void onlyAppointedPeopleOpenAndNobodyTwice() {
        assertThat(refused("cibg-lawyer-1", FIRST)).containsExactly("TASK_NOT_YOURS");
        assertThat(refused("cibg-director-1", FIRST)).containsExactly("TASK_NOT_YOURS");
        desk.as("cibg-contract-manager-1").complete(FIRST, tender.id(), OPEN);
        assertThat(refused("cibg-contract-manager-1", SECOND)).containsExactly("TASK_NOT_YOURS");
        assertThat(opened()).isFalse();
    }

    @Test
    void aTokenMovedBehindTheOpenersOpensNothing() {
        String instance = runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(tender.id())
                .singleResult()
                .getId();
        runtime.createProcessInstanceModification(instance)
                .cancelAllForActivity(FIRST)
                .startBeforeActivity("Task_OpenVault")
                .execute();
        Job job = management.createJobQuery().processInstanceId(instance).singleResult();
        assertThat(catchThrowableOfType(RuntimeException.class, () -> management.executeJob(job.getId())))
                .hasStackTraceContaining("Nog niet beide openers hebben gehandeld");

        assertThat(opened()).isFalse();
        assertThat(dossier.latest(tender.id(), "openingMinutes")).isEmpty();
    }

    private List<String> refused(String official, String taskKey) {
        Task task = desk.task(taskKey, tender.id());
        AnswerRefused refused = catchThrowableOfType(
                AnswerRefused.class, () -> desk.as(official).complete(task, OPEN));
        if (desk.task(taskKey, tender.id()).getAssignee() != null) {
            desk.as(official).doing(() -> {
                tasks.claim(task.getId(), null);
                return null;
            });
        }
        return refused.findings().stream().map(Finding::code).toList();
    }

    private boolean opened() {
        return vaults.find(tender.id()).orElseThrow().opened();
    }

    private long running() {
        return runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(tender.id())
                .count();
    }
}
