package org.ironstock.capacity.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Job;
import org.ironstock.capacity.activation.ActivationEnding;
import org.ironstock.capacity.domain.ActivatedPeriods;
import org.ironstock.capacity.domain.ActivationState;
import org.ironstock.contract.ContractState;
import org.ironstock.contract.process.OrderScene;
import org.ironstock.support.Desk;
import org.ironstock.support.EngineTest;
import org.ironstock.support.Refused;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Activations that end before their supplier confirmed them or with their contract, and two that want the same line. */
@EngineTest
class ActivationStopProcessTest {

    private static final String TOP = "standbyActivation";

    @Autowired
    private ApplicationContext beans;

    @Autowired
    private Desk desk;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private RepositoryService repository;

    @Autowired
    private FormService forms;

    @Autowired
    private ManagementService management;

    @Autowired
    private ActivatedPeriods activated;

    @Autowired
    private ActivationEnding ending;

    @Autowired
    private JdbcClient jdbc;

    private ActivationScene scene;

    @BeforeEach
    void aReadyLineOnAMonday() {
        desk.travelTo(Instant.parse("2026-02-02T09:00:00Z"));
        scene = ActivationScene.ready(beans);
    }

    @Test
    void whatNobodySignedYetIsWithdrawnWithoutCost() {
        String id = scene.requested(scene.request());
        scene.stop(id, "CANCEL");
        assertThat(scene.state(id)).isEqualTo(ActivationState.WITHDRAWN);
        assertThat(desk.ends(TOP, id)).containsExactly("EndEvent_ActivationWithdrawn");
        assertThat(desk.openTasks(id)).isEmpty();
        assertThat(scene.findings(id)).containsExactly("ACTIVATION_STOPPED_UNCONFIRMED");
    }

    @Test
    void itsDecisionIsTakenBackFromTheSigners() {
        String id = scene.beforeSigners();
        scene.stop(id, "CANCEL");
        assertThat(scene.state(id)).isEqualTo(ActivationState.WITHDRAWN);
        assertThat(desk.ends(TOP, id)).containsExactly("EndEvent_ActivationWithdrawn");
        assertThat(desk.openTasks(id)).isEmpty();
        assertThat(scene.evidence(id)).contains("SIGNING_WITHDRAWN", "ACTIVATION_WITHDRAWN");
    }

    @Test
    void anOfferedActivationIsCancelledAndTheSupplierMayProveItsCost() {
        String id = scene.offered();
        assertThat(Refused.codes(() -> scene.stop(id, "DEACTIVATE"))).containsExactly("ACTIVATION_NOT_RUNNING");
        stopInTasklist(id);
        assertThat(scene.state(id)).isEqualTo(ActivationState.CANCELLED);
        assertThat(scene.findings(id)).containsExactly("ACTIVATION_STOPPED_UNCONFIRMED");
        assertThat(scene.evidence(id)).contains("SIGNED_VALUE_GIVEN_BACK");
        assertThat(Refused.codes(() -> scene.confirm(id))).containsExactly("ACTIVATION_NOT_OFFERED");
        assertThat(activated.activatedDays(scene.lineId, YearMonth.from(scene.today())))
                .as("a day of an order that was never confirmed keeps its fee")
                .isEmpty();
        desk.as(ActivationScene.MANAGER)
                .completeJson(
                        "Task_ProveStartCost",
                        id,
                        Map.of("amountCents", 120_000, "evidence", "F-18", "motive", "Materiaal was al besteld."));
        scene.signers.signAll(id);
        desk.runJobs(id);
        assertThat(desk.ends(TOP, id)).containsExactly("EndEvent_ActivationCancelled");
        assertThat(jdbc.sql("select unit_price from payment.payable_line where order_number = :order")
                        .param("order", id + "-S")
                        .query(String.class)
                        .single())
                .isEqualTo("1200.000000");
        assertThat(scene.offered()).as("the line is free again").isNotEmpty();
    }

    @Test
    void aConfirmationThatIsBeingProcessedIsNotOvertaken() {
        String id = scene.offered();
        scene.told("capacity.activation-confirmed", Map.of("activationId", id));
        assertThat(Refused.codes(() -> scene.stop(id, "CANCEL"))).containsExactly("ACTIVATION_BEING_STARTED");
        desk.runJobs(id);
        scene.stop(id, "CANCEL");
        assertThat(scene.state(id)).isEqualTo(ActivationState.CANCELLED);
    }

    @Test
    void whatRunsEndsWithItsContractAndDoesNotRampDownLonger() {
        OrderScene contract = OrderScene.running(beans, "0.05", "CAP");
        scene = ActivationScene.under(beans, contract);
        String id = scene.running();
        scene.travel(LocalDate.of(2026, 3, 2));
        contract.moveContract(ContractState.SETTLING);
        assertThat(scene.state(id))
                .as("the contract ends whatever becomes of it")
                .isEqualTo(ActivationState.RUNNING);
        desk.runJobs(id);
        assertThat(desk.ends("activationStop", id)).containsExactly("EndEvent_StoppedWithContract");
        assertThat(scene.state(id)).isEqualTo(ActivationState.RAMP_DOWN);
        assertThat(scene.activation(id).lastDay()).contains(LocalDate.of(2026, 3, 2));
        assertThat(scene.evidence(id)).contains("ACTIVATION_DEACTIVATED");
        assertThat(desk.tasks("Task_RecordMilestone", id)).isEmpty();
        scene.deliver(id, "P-1", 400);
        scene.release(id);
        scene.travel(LocalDate.of(2026, 3, 3));
        desk.runJobs(id);
        assertThat(desk.tasks("Task_SettleMaterial", id)).hasSize(1);
        contract.moveContract(ContractState.ENDED);
        desk.runJobs(id);
        assertThat(desk.ends("activationStop", id)).as("once").hasSize(1);
    }

    @Test
    void whatWasOfferedEndsWithItsContractAndTheSupplierMayProveItsCost() {
        OrderScene contract = OrderScene.running(beans, "0.05", "CAP");
        scene = ActivationScene.under(beans, contract);
        String id = scene.offered();
        contract.moveContract(ContractState.SETTLING);
        desk.runJobs(id);
        assertThat(scene.state(id)).isEqualTo(ActivationState.CANCELLED);
        assertThat(scene.findings(id)).containsExactly("ACTIVATION_STOPPED_UNCONFIRMED");
        assertThat(desk.tasks("Task_ProveStartCost", id)).hasSize(1);
    }

    @Test
    void anOrderWhoseContractEndedBeforeItWasOfferedIsNotOfferedThoughItsStopComesLater() {
        OrderScene contract = OrderScene.running(beans, "0.05", "CAP");
        scene = ActivationScene.under(beans, contract);
        String id = scene.beforeSigners();
        contract.moveContract(ContractState.ENDED);
        desk.as("vws-gmt-director-1").complete(desk.task("Task_SignDocument", id), Map.of("decision", "SIGN"));
        runAllButTheStop(id);
        assertThat(scene.findings(id)).containsExactly("ACTIVATION_CONTRACT_LAPSED");
        assertThat(scene.state(id)).isEqualTo(ActivationState.REFUSED);

        desk.runJobs(id);
        assertThat(desk.ends("activationStop", id)).containsExactly("EndEvent_StoppedWithContract");
        assertThat(scene.state(id)).isEqualTo(ActivationState.REFUSED);
    }

    private void runAllButTheStop(String id) {
        for (List<Job> due = dueButTheStop(id); !due.isEmpty(); due = dueButTheStop(id)) {
            management.executeJob(due.get(0).getId());
        }
    }

    private List<Job> dueButTheStop(String id) {
        return runtime.createProcessInstanceQuery().processInstanceBusinessKey(id).list().stream()
                .flatMap(instance ->
                        management.createJobQuery().processInstanceId(instance.getId()).executable().list().stream())
                .filter(job -> !job.getProcessDefinitionKey().equals("activationStop"))
                .toList();
    }

    @Test
    void aConfirmationThatIsBeingProcessedIsWaitedForAndWhatSomebodyEndedFirstStaysEndedSo() {
        OrderScene contract = OrderScene.running(beans, "0.05", "CAP");
        scene = ActivationScene.under(beans, contract);
        String id = scene.offered();
        scene.told("capacity.activation-confirmed", Map.of("activationId", id));
        contract.moveContract(ContractState.SETTLING);
        assertThatThrownBy(() -> ending.withContract(id))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("ACTIVATION_BEING_STARTED");
        management.executeJob(jobOf("standbyActivation", id).getId());
        scene.stop(id, "CANCEL");
        assertThat(desk.ends("activationStop", id)).containsExactly("EndEvent_StoppedWithContract");
        assertThat(scene.state(id)).isEqualTo(ActivationState.CANCELLED);
    }

    @Test
    void ofTwoActivationsAtTheSameMomentOneTakesTheLineAndTheOtherIsRefused() throws Exception {
        String first = scene.send("capacity.activation-requested", scene.request());
        String second = scene.send("capacity.activation-requested", scene.request());
        CyclicBarrier start = new CyclicBarrier(2);
        ExecutorService pool = Executors.newFixedThreadPool(2);
        try {
            List<Future<?>> checks = List.of(
                    pool.submit(() -> checkTogether(first, start)), pool.submit(() -> checkTogether(second, start)));
            for (Future<?> check : checks) {
                check.get(60, TimeUnit.SECONDS);
            }
        } finally {
            pool.shutdownNow();
        }
        assertThat(List.of(scene.state(first), scene.state(second)))
                .containsExactlyInAnyOrder(ActivationState.RESERVED, ActivationState.REFUSED);
        String refused = scene.state(first) == ActivationState.REFUSED ? first : second;
        assertThat(scene.findings(refused)).containsExactly("ACTIVATION_LINE_TAKEN");
        assertThat(desk.ends(TOP, refused)).containsExactly("EndEvent_ActivationRefused");

        Map<String, Object> later = scene.request();
        later.put("startsOn", scene.today().plusMonths(1).toString());
        assertThat(scene.findings(scene.requested(later)))
                .as("nobody waits for a line: who wants it later asks later")
                .containsExactly("ACTIVATION_LINE_TAKEN");
    }

    private Job jobOf(String process, String id) {
        String instance = runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(id)
                .processDefinitionKey(process)
                .singleResult()
                .getId();
        return management.createJobQuery().processInstanceId(instance).singleResult();
    }

    private Void checkTogether(String id, CyclicBarrier start) throws Exception {
        Job check = jobOf("activationOrder", id);
        start.await(20, TimeUnit.SECONDS);
        management.executeJob(check.getId());
        return null;
    }

    private void stopInTasklist(String id) {
        desk.as(ActivationScene.MANAGER)
                .doing(() -> forms.submitStartForm(
                        repository
                                .createProcessDefinitionQuery()
                                .processDefinitionKey("activationStop")
                                .latestVersion()
                                .singleResult()
                                .getId(),
                        Map.of("activationId", id)));
        assertThat(desk.as(ActivationScene.MANAGER)
                        .view("Task_DecideActivationStop", id)
                        .data()
                        .toString())
                .as("what the supplier did not confirm can only be cancelled")
                .contains("{stop=[CANCEL]}");
        desk.as(ActivationScene.MANAGER)
                .completeJson(
                        "Task_DecideActivationStop", id, Map.of("stop", "CANCEL", "reason", "Het niveau daalt weer."));
        desk.runJobs(id);
    }
}
