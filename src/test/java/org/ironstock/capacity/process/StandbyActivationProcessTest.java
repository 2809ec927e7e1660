package org.ironstock.capacity.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.ironstock.capacity.activation.ActivationOrders;
import org.ironstock.capacity.domain.ActivatedPeriods;
import org.ironstock.capacity.domain.ActivationState;
import org.ironstock.contract.ContractState;
import org.ironstock.contract.Deliveries;
import org.ironstock.contract.process.OrderScene;
import org.ironstock.dossier.Dossier;
import org.ironstock.dossier.Evidence;
import org.ironstock.dossier.StoredDocument;
import org.ironstock.platform.Problem;
import org.ironstock.platform.TaskView;
import org.ironstock.shared.Money;
import org.ironstock.shared.Quantity;
import org.ironstock.support.Desk;
import org.ironstock.support.EngineTest;
import org.ironstock.support.Refused;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A line is activated, followed and ended; nobody's silence helps anybody. */
@EngineTest
class StandbyActivationProcessTest {

    private static final String TOP = "standbyActivation";
    private static final LocalDate MONDAY = LocalDate.of(2026, 2, 2);
    private static final String MOTIVE = "Zo besloten na overleg met de producent.";

    @Autowired
    private ApplicationContext beans;

    @Autowired
    private Desk desk;

    @Autowired
    private ActivatedPeriods activated;

    @Autowired
    private ActivationOrders orders;

    @Autowired
    private Deliveries deliveries;

    @Autowired
    private Dossier dossier;

    @Autowired
    private FormService forms;

    @Autowired
    private RepositoryService repository;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private TaskService tasks;

    @Autowired
    private JdbcClient jdbc;

    private ActivationScene scene;

    @BeforeEach
    void aReadyLineOnAMonday() {
        desk.travelTo(Instant.parse("2026-02-02T09:00:00Z"));
        scene = ActivationScene.ready(beans);
    }

    @Test
    void aLineDeliversItsCapacityInTwoMonthsAndIsDeactivated() {
        String id = scene.running();
        assertThat(scene.state(id)).isEqualTo(ActivationState.RUNNING);
        assertThat(scene.activation(id).capacityDueOn()).contains(LocalDate.of(2026, 4, 2));
        assertThat(payable(id)).isEqualTo("3000 0.050000");
        assertThat(desk.tasks("Task_RecordMilestone", id)).hasSize(3);

        scene.travel(MONDAY.plusDays(3));
        scene.milestone(id, "MATERIAL_RELEASED");
        recordMilestone(id, "LINE_STARTED", scene.today());
        scene.deliver(id, "P-1", 600);
        assertThat(desk.tasks("Task_RecordMilestone", id)).isEmpty();
        scene.release(id);
        scene.deliver(id, "P-2", 400);
        scene.release(id);

        scene.travel(LocalDate.of(2026, 4, 3));
        desk.runJobs(id);
        assertThat(scene.evidence(id)).contains("ACTIVATION_DELIVERED").doesNotContain("ACTIVATION_FAILED");
        assertThat(receipts(id)).containsExactly("600 600", "400 400");

        stopInTasklist(id, "DEACTIVATE");
        desk.runJobs(id);
        assertThat(scene.state(id)).isEqualTo(ActivationState.RAMP_DOWN);
        scene.travel(LocalDate.of(2026, 5, 4));
        desk.runJobs(id);
        settle(id, ActivationScene.MANAGER, 12_345);
        assertThat(Refused.codes(() -> confirmMaterial(id, ActivationScene.MANAGER, "CONFIRM")))
                .containsExactly("ACTIVATION_SAME_PERSON");
        putBack("Task_ConfirmMaterial", id);
        confirmMaterial(id, ActivationScene.SECOND, "RETURN");
        settle(id, ActivationScene.SECOND, 10_000);
        confirmMaterial(id, "rvo-finance-1", "CONFIRM");
        desk.runJobs(id);
        assertThat(payable(id + "-M")).isEqualTo("1 100.000000");
        desk.as(ActivationScene.MANAGER)
                .completeJson(
                        "Task_WriteLessons",
                        id,
                        Map.of("lessons", "Het filtermateriaal kwam op tijd, de vrachtwagen niet."));
        desk.runJobs(id);
        assertThat(scene.state(id)).isEqualTo(ActivationState.ENDED);
        assertThat(desk.ends(TOP, id)).containsExactly("EndEvent_ActivationEnded");
        assertThat(dossier.documentsOf(id))
                .extracting(StoredDocument::kind)
                .contains("standbyActivation", "activationOrder", "activationSettlement", "activationLessons");
    }

    @Test
    void theUnitPriceTakesTheDaysOfTheFee() {
        String id = scene.running();
        assertThat(activated.activatedDays(scene.lineId, YearMonth.of(2026, 1))).isEmpty();
        assertThat(activated.activatedDays(scene.lineId, YearMonth.of(2026, 2))).hasSize(27);
        scene.travel(LocalDate.of(2026, 3, 10));
        desk.runJobs(id);
        scene.stop(id, "DEACTIVATE");
        assertThat(desk.ends("activationRun", id)).containsExactly("EndEvent_ActivationStopped");
        assertThat(activated.activatedDays(scene.lineId, YearMonth.of(2026, 3))).hasSize(31);
        assertThat(activated.activatedDays(scene.lineId, YearMonth.of(2026, 4))).hasSize(10);
    }

    @Test
    void whatBreaksARuleIsRefusedWithEveryFinding() {
        scene = ActivationScene.undeclared(beans).declared(false);
        Map<String, Object> request = scene.request();
        request.put("startsOn", "2026-02-01");
        request.put("piecesPerMonth", 1_001);
        request.remove("decisionReference");
        String id = scene.requested(request);
        assertThat(scene.findings(id))
                .containsExactly(
                        "ACTIVATION_WITHOUT_DECISION",
                        "ACTIVATION_IN_PAST",
                        "ACTIVATION_LINE_NOT_READY",
                        "LINE_DECLARED_NOT_READY",
                        "ACTIVATION_ABOVE_NOMINAL");
        assertThat(scene.state(id)).isEqualTo(ActivationState.REFUSED);
        assertThat(desk.ends(TOP, id)).containsExactly("EndEvent_ActivationRefused");

        request.put("lineId", "LIN-1999-001");
        assertThat(Refused.codes(() -> scene.requested(request))).containsExactly("ACTIVATION_LINE_UNKNOWN");
        request.put("startsOn", "2026-02-30");
        assertThat(Refused.codes(() -> scene.requested(request))).containsExactly("NO_SUCH_DAY");
    }

    @Test
    void aLineIsActivatedOnceAtATimeAndFreeAgainAfterwards() {
        String first = scene.requested(scene.request());
        String second = scene.requested(scene.request());
        assertThat(scene.findings(second)).containsExactly("ACTIVATION_LINE_TAKEN");
        scene.prepare(first, "STOPPED");
        assertThat(scene.state(first)).isEqualTo(ActivationState.REFUSED);
        assertThat(scene.findings(first)).containsExactly("ACTIVATION_NOT_PREPARED");
        assertThat(scene.findings(scene.requested(scene.request()))).isEmpty();
    }

    @Test
    void whatNobodySignsIsNotOrdered() {
        String refused = scene.beforeSigners();
        scene.signers.refuse(refused);
        desk.runJobs(refused);
        assertThat(scene.state(refused)).isEqualTo(ActivationState.REFUSED);
        assertThat(scene.findings(refused)).containsExactly("ACTIVATION_NOT_SIGNED");

        String late = scene.beforeSigners();
        scene.travel(MONDAY.plusDays(9));
        desk.runJobs(late);
        assertThat(scene.findings(late)).containsExactly("ACTIVATION_NOT_SIGNED");
        assertThat(desk.ends(TOP, late)).containsExactly("EndEvent_ActivationRefused");
    }

    @Test
    void aDecisionThatWasSignedCarriesOtherLinesUpToItsMandate() {
        String first = scene.offered();
        String decision = scene.activation(first).documentId().orElseThrow().toString();

        ActivationScene other = ActivationScene.ready(beans);
        Map<String, Object> request = other.request();
        request.put("decisionDocument", decision);
        String carried = other.requested(request);
        assertThat(other.state(carried)).isEqualTo(ActivationState.OFFERED);
        assertThat(desk.tasks("Task_SignDocument", carried)).isEmpty();

        // 50 miljoen x € 0,10 = € 5 miljoen: daarvoor tekent ook de directeur-generaal.
        ActivationScene large = ActivationScene.ready(beans, "0.10", 50_000_000);
        request = large.request();
        request.put("decisionDocument", decision);
        request.put("months", 1);
        request.put("piecesPerMonth", 50_000_000);
        String above = large.requested(request);
        assertThat(large.findings(above)).containsExactly("ACTIVATION_ABOVE_MANDATE");

        request.put("decisionDocument", "00000000-0000-0000-0000-000000000000");
        assertThat(large.findings(large.requested(request))).containsExactly("ACTIVATION_DECISION_UNKNOWN");
        StoredDocument unsigned = dossier.latest(first, "activationOrder").orElseThrow();
        request.put("decisionDocument", unsigned.id().toString());
        assertThat(large.findings(large.requested(request))).startsWith("ACTIVATION_DECISION_UNSIGNED");
    }

    @Test
    void anOfficialGivesTheAddressOfADecisionThatWasSigned() {
        String decision =
                scene.activation(scene.offered()).documentId().orElseThrow().toString();
        scene = ActivationScene.ready(beans);
        String id = startInTasklist("vws-gmt-policy-1", "https://voorraad.example/documents/" + decision);
        desk.runJobs(id);
        assertThat(scene.state(id)).isEqualTo(ActivationState.OFFERED);
        assertThat(desk.tasks("Task_SignDocument", id)).isEmpty();
    }

    @Test
    void anOfficialAsksInTasklistAndAContractThatEndedMeanwhileBindsNobody() {
        OrderScene contract = OrderScene.running(beans, "0.05", "CAP");
        scene = ActivationScene.under(beans, contract);
        String id = startInTasklist("vws-gmt-policy-2", "");
        desk.runJobs(id);
        scene.prepare(id, "READY");
        contract.moveContract(ContractState.ENDED);
        assertThat(orders.offer(id)).isEmpty();
        assertThat(scene.findings(id)).contains("ACTIVATION_CONTRACT_LAPSED");
        desk.runJobs(id);
        assertThat(scene.state(id)).isEqualTo(ActivationState.WITHDRAWN);
        assertThat(scene.findings(scene.requested(scene.request()))).contains("ACTIVATION_CONTRACT_NOT_ACTIVE");
    }

    @Test
    void underAContractNoMoreIsActivatedThanItHasLeft() {
        // Het contract gaat tot € 500; drie maanden van 1.000 stuks à € 0,05 kosten € 150.
        scene = ActivationScene.under(beans, OrderScene.running(beans, "0.05", "CAP"));
        Map<String, Object> request = scene.request();
        request.put("months", 11);
        assertThat(scene.findings(scene.requested(request))).containsExactly("ACTIVATION_ABOVE_CONTRACT");
        request.put("months", 10);
        assertThat(scene.findings(scene.requested(request))).isEmpty();
    }

    @Test
    void aSilentSupplierIsWaitedForOrLosesTheOrder() {
        String id = scene.offered();
        assertThat(scene.activation(id).confirmBy()).contains(Instant.parse("2026-02-03T22:59:59Z"));
        scene.travel(MONDAY.plusDays(2));
        desk.runJobs(id);
        silence(id, "WAIT");
        scene.travel(MONDAY.plusDays(4));
        desk.runJobs(id);
        silence(id, "WITHDRAW");
        assertThat(desk.ends(TOP, id)).containsExactly("EndEvent_ActivationWithdrawn");
        assertThat(scene.state(id)).isEqualTo(ActivationState.WITHDRAWN);
        assertThat(Refused.codes(() -> scene.confirm(id))).containsExactly("ACTIVATION_NOT_OFFERED");
        assertThat(Refused.codes(() -> scene.confirm("ACT-1999-001"))).containsExactly("ACTIVATION_UNKNOWN");

        String late = scene.offered();
        scene.travel(MONDAY.plusDays(6));
        desk.runJobs(late);
        scene.confirm(late);
        scene.confirm(late);
        assertThat(scene.state(late)).isEqualTo(ActivationState.RUNNING);
        assertThat(desk.tasks("Task_JudgeActivationSilence", late)).isEmpty();
    }

    @Test
    void onlyTheSupplierSpeaksForItselfAndWhoElseTriesLeavesATrace() {
        String id = scene.offered();
        ActivationScene stranger = ActivationScene.ready(beans);
        Map<String, Object> confirmation = Map.of("activationId", id);
        assertThat(Refused.codes(() -> stranger.told("capacity.activation-confirmed", confirmation)))
                .containsExactly("ACTIVATION_SENDER_NOT_SUPPLIER");
        assertThat(Refused.codes(() -> scene.send("capacity.activation-confirmed", confirmation)))
                .containsExactly("ACTIVATION_SENDER_NOT_SUPPLIER");
        assertThat(scene.state(id)).isEqualTo(ActivationState.OFFERED);

        scene.confirm(id);
        assertThat(Refused.codes(() -> stranger.milestone(id, "MATERIAL_RELEASED")))
                .containsExactly("ACTIVATION_SENDER_NOT_SUPPLIER");
        assertThat(Refused.codes(() -> scene.send("capacity.delivery-announced", scene.dispatch(id, "P-1"))))
                .containsExactly("ACTIVATION_SENDER_NOT_SUPPLIER");
        Map<String, Object> asOrder = new HashMap<>(scene.dispatch(id, "P-1"));
        asOrder.put("orderId", asOrder.remove("activationId"));
        assertThat(Refused.codes(() -> scene.send("contract.delivery-announced", asOrder)))
                .containsExactly("DELIVERY_ORDER_UNKNOWN");
        assertThat(dossier.evidenceOf(id))
                .filteredOn(evidence -> evidence.what().equals("SENDER_REFUSED"))
                .extracting(Evidence::actor)
                .containsExactly(
                        "supplier:" + stranger.supplierId(),
                        "test-client",
                        "supplier:" + stranger.supplierId(),
                        "test-client");
        assertThatThrownBy(() -> scene.told("capacity.activation-requested", scene.request()))
                .isInstanceOf(Problem.class);
    }

    @Test
    void aMilestoneIsToldWithWhatShowsItAndALateOneGetsAMeasure() {
        String id = scene.running();
        assertThat(Refused.codes(() -> recordMilestone(id, "FIRST_LOT", MONDAY)))
                .containsExactly("ACTIVATION_LOT_MISSING");
        assertThat(Refused.codes(() -> recordMilestone(id, "MATERIAL_RELEASED", MONDAY.plusDays(1))))
                .containsExactly("ACTIVATION_MILESTONE_DAY");
        assertThat(Refused.codes(() -> recordMilestone(id, "MATERIAL_RELEASED", MONDAY.minusDays(1))))
                .containsExactly("ACTIVATION_MILESTONE_DAY");
        scene.travel(MONDAY.plusDays(7));
        desk.runJobs(id);
        assertThat(desk.tasks("Task_DetermineMeasure", id)).isEmpty();
        scene.travel(MONDAY.plusDays(8));
        desk.runJobs(id);
        Task measure = scene.taskAbout("Task_DetermineMeasure", id, "MATERIAL_RELEASED");
        assertThat(scene.findings(id)).containsExactly("ACTIVATION_MILESTONE_LATE");
        assertThat(desk.as(ActivationScene.MANAGER)
                        .view("Task_DetermineMeasure", id)
                        .toString())
                .contains("materiaal vrijgegeven", "Mijlpaal 'materiaal vrijgegeven' is niet gehaald")
                .doesNotContain("subject=MATERIAL_RELEASED");
        scene.travel(MONDAY.plusDays(10));
        desk.runJobs(id);
        assertThat(tasks.createTaskQuery()
                        .taskId(measure.getId())
                        .singleResult()
                        .getPriority())
                .isEqualTo(90);
        desk.as("process-owner-1")
                .completeJson(measure, Map.of("measure", "SUPPORT", "reason", "Er gaat een vrachtwagen heen."));
        scene.milestone(id, "MATERIAL_RELEASED");
        assertThat(scene.evidence(id))
                .contains(
                        "ACTIVATION_MILESTONE_MISSED", "ACTIVATION_MEASURE_ESCALATED", "ACTIVATION_MILESTONE_REACHED");
        assertThat(Refused.codes(() -> scene.milestone("ACT-1999-001", "LINE_STARTED")))
                .containsExactly("ACTIVATION_UNKNOWN");
    }

    @Test
    void withoutItsCapacityTheFeeGoesBackAndTwoPeopleClaimThePenalty() {
        String id = scene.running();
        scene.travel(MONDAY.plusDays(20));
        scene.deliver(id, "P-1", 600);
        scene.release(id);
        scene.deliver(id, "P-2", 300);
        scene.reject(id);
        scene.travel(LocalDate.of(2026, 4, 2));
        desk.runJobs(id);
        assertThat(desk.tasks("Task_SetFailureClaim", id)).isEmpty();
        scene.travel(LocalDate.of(2026, 4, 3));
        desk.runJobs(id);
        assertThat(scene.activation(id).failedOn()).contains(LocalDate.of(2026, 4, 3));
        assertThat(scene.findings(id)).contains("ACTIVATION_FAILED");
        // 1.000 - 600 stuks x € 0,05 = € 20; een kwart is € 5; ten hoogste 10% van € 150 = € 15
        assertThat(desk.as(ActivationScene.MANAGER)
                        .view("Task_SetFailureClaim", id)
                        .facts()
                        .toString())
                .contains(Money.euro(5).inDutch(), Money.euro(15).inDutch());

        scene.stop(id, "DEACTIVATE");
        claim(id, ActivationScene.MANAGER, "CLAIM");
        assertThat(Refused.codes(() -> confirmClaim(id, ActivationScene.MANAGER, "CONFIRM")))
                .containsExactly("ACTIVATION_SAME_PERSON");
        putBack("Task_ConfirmFailureClaim", id);
        confirmClaim(id, ActivationScene.SECOND, "RETURN");
        assertThat(desk.as(ActivationScene.MANAGER)
                        .view("Task_SetFailureClaim", id)
                        .tables()
                        .toString())
                .contains("vordering teruggegeven")
                .doesNotContain("vordering bevestigd");
        claim(id, ActivationScene.MANAGER, "WAIVE");
        assertThat(desk.as(ActivationScene.SECOND)
                        .view("Task_ConfirmFailureClaim", id)
                        .facts())
                .contains(
                        new TaskView.Fact("Vastgestelde boete", Money.ZERO.inDutch()),
                        new TaskView.Fact("Vastgesteld door", "Gijs van Dam"));
        confirmClaim(id, ActivationScene.SECOND, "RETURN");
        claim(id, ActivationScene.MANAGER, "CLAIM");
        confirmClaim(id, "rvo-finance-1", "CONFIRM");
        desk.runJobs(id);
        assertThat(desk.ends("activationFailure", id)).isEmpty();
        assertThat(dossier.latest(id, "activationClaim")).isPresent();
        assertThat(statements(id))
                .contains("De Staat vordert %s: vergoeding %s en boete %s."
                        .formatted(
                                Money.euro(5).inDutch(),
                                Money.ZERO.inDutch(),
                                Money.euro(5).inDutch()));

        scene.travel(LocalDate.of(2026, 5, 4));
        desk.runJobs(id);
        assertThat(scene.evidence(id)).contains("ACTIVATION_CLAIM_REMINDED");
        desk.as("rvo-finance-1")
                .completeJson("Task_RecordClaimReceipt", id, Map.of("choice", "HAND_OVER", "motive", MOTIVE));
        assertThat(desk.ends("activationFailure", id)).containsExactly("EndEvent_ClaimHandedOver");
    }

    @Test
    void whoClaimsNothingWaitsForNoPayment() {
        String id = scene.running();
        scene.travel(LocalDate.of(2026, 4, 3));
        desk.runJobs(id);
        claim(id, ActivationScene.MANAGER, "WAIVE");
        confirmClaim(id, ActivationScene.SECOND, "CONFIRM");
        desk.runJobs(id);
        assertThat(desk.ends("activationFailure", id)).containsExactly("EndEvent_NothingClaimed");
    }

    @Test
    void beforeTheLineMustRunItCanBeCancelledAndProvenCostIsPaidAfterSignature() {
        String id = scene.running();
        assertThat(Refused.codes(() -> scene.stop("ACT-1999-001", "CANCEL"))).containsExactly("ACTIVATION_UNKNOWN");
        scene.travel(MONDAY.plusDays(13));
        scene.stop(id, "CANCEL");
        assertThat(Refused.codes(() -> scene.stop(id, "CANCEL"))).containsExactly("ACTIVATION_NOT_RUNNING");
        cost(id, 250_000);
        scene.signers.refuse(id);
        cost(id, 200_000);
        scene.travel(MONDAY.plusDays(22));
        desk.runJobs(id);
        cost(id, 200_000);
        scene.signers.signAll(id);
        desk.runJobs(id);
        assertThat(payable(id + "-S")).isEqualTo("1 2000.000000");
        assertThat(desk.ends(TOP, id)).containsExactly("EndEvent_ActivationCancelled");

        String free = scene.running();
        scene.stop(free, "CANCEL");
        cost(free, 0);
        assertThat(desk.ends("activationCancellation", free)).containsExactly("EndEvent_NoStartCost");

        String late = scene.running();
        scene.travel(scene.today().plusDays(14));
        assertThat(Refused.codes(() -> scene.stop(late, "CANCEL"))).containsExactly("ACTIVATION_CANCEL_LATE");
        assertThat(Refused.codes(() -> stopInTasklist(late, "CANCEL"))).containsExactly("ACTIVATION_CANCEL_LATE");
        assertThat(Refused.codes(() -> stopInTasklist(id, "CANCEL"))).containsExactly("ACTIVATION_NOT_RUNNING");
    }

    @Test
    void theGuardStandsAgainBeforeTheOrder() {
        Map<String, Object> request = scene.request();
        request.remove("decisionReference");
        String id = scene.requested(request);
        assertThat(orders.offer(id)).isEmpty();
        assertThat(scene.findings(id)).contains("ACTIVATION_NOT_RESERVED", "ACTIVATION_NOT_DRAWN");
        orders.refuse(id);
        assertThatThrownBy(() -> orders.start(id)).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> orders.requestSignatures(id)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void aCountNamesWhatCanBeAndEachDispatchComesOnce() {
        String id = scene.running();
        scene.told("capacity.delivery-announced", scene.dispatch(id, "P-1"));
        assertThat(Refused.codes(() -> scene.told("capacity.delivery-announced", scene.dispatch(id, "P-1"))))
                .containsExactly("DELIVERY_KNOWN");
        assertThat(Refused.codes(
                        () -> scene.told("capacity.delivery-announced", scene.dispatch("ACT-1999-001", "P-1"))))
                .containsExactly("ACTIVATION_UNKNOWN");
        assertThat(Refused.codes(() -> count(id, 0, "2026-01-01"))).containsExactly("DELIVERY_EMPTY");
        assertThat(Refused.codes(() -> count(id, 1, "2040-01-01"))).containsExactly("DELIVERY_DATES");
        assertThat(Refused.codes(() -> count(id, 3_001, "2026-01-01"))).containsExactly("DELIVERY_EXCESS");
        assertThat(Refused.codes(() -> count(id, 1, "2026-02-30"))).containsExactly("NO_SUCH_DAY");
        assertThat(Refused.codes(() -> desk.as(ActivationScene.WAREHOUSE)
                        .completeJson(
                                "Task_CountDelivery",
                                id,
                                Map.of("rows", List.of(scene.row("P-1", 1)), "basis", "MDR-2017-745"))))
                .containsExactly("DELIVERY_PLACE");
    }

    @Test
    void whatIsRejectedMayComeAgainAndThenTheActivationIsDeliveredWhole() {
        String id = scene.running();
        scene.deliver(id, "P-1", 3_000);
        assertThat(deliveries.received(id)).isEqualTo(Quantity.of(3_000));
        scene.reject(id);
        assertThat(deliveries.received(id)).isEqualTo(Quantity.NONE);
        assertThat(desk.ends("orderDelivery", id)).containsExactly("EndEvent_OrderPartlyDelivered");
        scene.deliver(id, "P-2", 3_001);
        scene.release(id);
        assertThat(deliveries.accepted(id, scene.today())).isEqualTo(Quantity.of(3_000));
        assertThat(desk.ends("orderDelivery", id))
                .containsExactly("EndEvent_OrderPartlyDelivered", "EndEvent_OrderDelivered");
    }

    private void count(String id, long pieces, String producedOn) {
        Map<String, Object> row = new HashMap<>(scene.row("P-1", pieces));
        row.put("producedOn", producedOn);
        desk.as(ActivationScene.WAREHOUSE)
                .completeJson(
                        "Task_CountDelivery",
                        id,
                        Map.of("rows", List.of(row), "basis", "MDR-2017-745", "place", "DC-VENLO"));
    }

    private void recordMilestone(String id, String milestone, LocalDate on) {
        desk.as(ActivationScene.MANAGER)
                .completeJson(
                        scene.taskAbout("Task_RecordMilestone", id, milestone),
                        Map.of("reachedOn", on.toString(), "evidence", "bezoek aan de lijn"));
        desk.runJobs(id);
    }

    private void silence(String id, String choice) {
        desk.as(ActivationScene.MANAGER)
                .completeJson("Task_JudgeActivationSilence", id, Map.of("choice", choice, "reason", MOTIVE));
        desk.runJobs(id);
    }

    private void claim(String id, String official, String choice) {
        desk.as(official).completeJson("Task_SetFailureClaim", id, Map.of("choice", choice, "motive", MOTIVE));
    }

    private void confirmClaim(String id, String official, String choice) {
        desk.as(official).completeJson("Task_ConfirmFailureClaim", id, Map.of("choice", choice, "motive", MOTIVE));
    }

    /** Who may not do it puts the task back for another. */
    private void putBack(String key, String id) {
        desk.as(ActivationScene.MANAGER).doing(() -> {
            tasks.claim(desk.task(key, id).getId(), null);
            return id;
        });
    }

    private void settle(String id, String official, long cents) {
        desk.as(official)
                .completeJson(
                        "Task_SettleMaterial", id, Map.of("amountCents", cents, "evidence", "F-17", "motive", MOTIVE));
    }

    private void confirmMaterial(String id, String official, String choice) {
        desk.as(official).completeJson("Task_ConfirmMaterial", id, Map.of("choice", choice, "motive", MOTIVE));
    }

    private void cost(String id, long cents) {
        desk.as(ActivationScene.MANAGER)
                .completeJson(
                        "Task_ProveStartCost", id, Map.of("amountCents", cents, "evidence", "F-18", "motive", MOTIVE));
        desk.runJobs(id);
    }

    private String startInTasklist(String official, String decision) {
        Map<String, Object> fields = new HashMap<>(scene.request());
        fields.put("piecesPerMonth", 1_000L);
        fields.put("months", 3L);
        fields.put("decisionDocument", decision);
        String instance = desk.as(official)
                .doing(() -> forms.submitStartForm(definition(TOP), fields))
                .getId();
        return runtime.createProcessInstanceQuery()
                .processInstanceId(instance)
                .singleResult()
                .getBusinessKey();
    }

    private void stopInTasklist(String id, String stop) {
        if (desk.tasks("Task_DecideActivationStop", id).isEmpty()) {
            desk.as(ActivationScene.MANAGER)
                    .doing(() -> forms.submitStartForm(definition("activationStop"), Map.of("activationId", id)));
        }
        desk.as(ActivationScene.MANAGER)
                .completeJson("Task_DecideActivationStop", id, Map.of("stop", stop, "reason", "Het niveau daalt."));
    }

    private String definition(String key) {
        return repository
                .createProcessDefinitionQuery()
                .processDefinitionKey(key)
                .latestVersion()
                .singleResult()
                .getId();
    }

    private String statements(String id) {
        return dossier.evidenceOf(id).stream()
                .map(one -> one.statement())
                .toList()
                .toString();
    }

    /** Ordered pieces and price, as payment knows them. */
    private String payable(String order) {
        return jdbc.sql("select ordered || ' ' || unit_price from payment.payable_line where order_number = :order")
                .param("order", order)
                .query(String.class)
                .single();
    }

    private List<String> receipts(String order) {
        return jdbc.sql("""
                        select received || ' ' || coalesce(accepted::text, 'null') from payment.goods_receipt
                         where order_number = :order order by receipt_ref""").param("order", order).query(String.class).list();
    }
}
