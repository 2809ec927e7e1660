package org.ironstock.contract.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.ironstock.contract.ContractState;
import org.ironstock.contract.domain.OrderState;
import org.ironstock.contract.order.OrderAnswers;
import org.ironstock.contract.order.OrderAnswers.Effect;
import org.ironstock.contract.order.OrderPlacing;
import org.ironstock.contract.order.OrderRequests;
import org.ironstock.contract.persistence.OrderRows;
import org.ironstock.dossier.Dossier;
import org.ironstock.dossier.Evidence;
import org.ironstock.pool.PoolReservations;
import org.ironstock.shared.DutchCalendar;
import org.ironstock.shared.Finding;
import org.ironstock.shared.Money;
import org.ironstock.shared.UnitPrice;
import org.ironstock.signing.SignedDocument;
import org.ironstock.signing.Signing;
import org.ironstock.support.Desk;
import org.ironstock.support.EngineTest;
import org.ironstock.support.Refused;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@EngineTest
class FollowUpOrderProcessTest {

    private static final String NOTHING = "0 / 0.00";
    private static final String REASON = "De noodzaak is niet aangetoond.";

    @Autowired
    private ApplicationContext beans;

    @Autowired
    private Desk desk;

    @Autowired
    private OrderDesk orderDesk;

    @Autowired
    private OrderRequests requests;

    @Autowired
    private OrderPlacing placing;

    @Autowired
    private OrderRows orders;

    @Autowired
    private PoolReservations pools;

    @Autowired
    private Signing signing;

    @Autowired
    private Dossier dossier;

    @BeforeEach
    void onAFriday() {
        desk.travelTo(Instant.parse("2026-11-20T10:00:00Z"));
    }

    @Test
    void anOrderIsCheckedSignedOfferedConfirmedAndPayable() {
        OrderScene scene = OrderScene.running(beans);
        String order = scene.beforeSigners(scene.request());
        assertThat(order).startsWith("ORD-2026-");
        assertThat(scene.taken()).isEqualTo("1000 / 100.00");
        assertThat(scene.state(order)).isEqualTo(OrderState.SIGNING);

        scene.signers.signAll(order);
        desk.runJobs(order);
        assertThat(scene.state(order)).isEqualTo(OrderState.OFFERED);
        assertThat(scene.order(order).answerBy()).contains(DutchCalendar.endOf(LocalDate.of(2026, 11, 24)));
        String message = new String(dossier.content(orders.findMessage(order).orElseThrow()), StandardCharsets.UTF_8);
        assertThat(message)
                .contains("urn:oasis:names:specification:ubl:schema:xsd:Order-2", order, scene.contractId, "IIR-MASK")
                .contains(">1000<", ">0.1<", ">100.00<", "2026-12-20", "DC-VENLO", "00000004003214345001");

        assertThat(orderDesk.confirm(order)).isEqualTo(Effect.TAKEN);
        assertThat(orderDesk.confirm(order)).isEqualTo(Effect.REPEATED);
        assertThat(orderDesk.decline(order, REASON)).isEqualTo(Effect.NOT_OPEN);
        desk.runJobs(order);
        assertThat(scene.state(order)).isEqualTo(OrderState.CONFIRMED);
        assertThat(desk.ends("followUpOrder", order)).containsExactly("EndEvent_OrderPlaced");
        assertThat(evidence(order)).contains("ORDER_CHECKED", "ORDER_OFFERED", "ORDER_CONFIRMED", "ORDER_PAYABLE");
        assertThat(scene.findings(order)).isEmpty();
        assertThat(evidence(scene.contractId)).containsExactly("ORDER_PLACED");
    }

    @Test
    void whoDrewTheOrderUpDoesNotSignItAndTheDeliveryIsInTime() {
        OrderScene scene = OrderScene.running(beans);
        String order = scene.ordered(scene.request());
        assertThat(Refused.codes(() -> plan(scene, order, scene.today().minusDays(1))))
                .containsExactly("ORDER_DELIVERY_IN_PAST");
        LocalDate needed = scene.today().plusMonths(2);
        assertThat(Refused.codes(() -> plan(scene, order, needed.plusDays(1))))
                .containsExactly("ORDER_DELIVERY_TOO_LATE");
        plan(scene, order, needed);
        assertThat(dossier.preparers(scene.order(order).documentId().orElseThrow()))
                .containsExactly("rvo-buyer-1");
    }

    private void plan(OrderScene scene, String order, LocalDate day) {
        desk.as("rvo-buyer-1")
                .completeJson(
                        "Task_PrepareOrder",
                        order,
                        Map.of("choice", "READY", "place", "DC-VENLO", "deliverBy", day.toString()));
    }

    @Test
    void everythingThatIsWrongIsToldAndNothingStaysReserved() {
        OrderScene scene = OrderScene.running(beans);
        scene.send("contract.product-tested", scene.test(scene.today(), false));
        scene.filter(10);
        Map<String, Object> request = scene.request();
        request.put("quantity", OrderScene.MAXIMUM + 1);
        request.put("forecastReference", "");
        request.put("pool", "ELDERS");
        String order = scene.ordered(request);

        assertThat(scene.state(order)).isEqualTo(OrderState.REFUSED);
        assertThat(scene.findings(order))
                .containsExactly(
                        "ORDER_ABOVE_QUANTITY",
                        "ORDER_ABOVE_VALUE",
                        "ORDER_FORECAST_MISSING",
                        "ORDER_TEST_MISSING",
                        "ORDER_FILTER_SHORT",
                        "POOL_UNKNOWN");
        assertThat(scene.taken()).isEqualTo(NOTHING);
        assertThat(desk.ends("followUpOrder", order)).containsExactly("EndEvent_OrderRequestRefused");
    }

    @Test
    void pooledMoneyIsSetAsideSpentOnConfirmationAndGivenBackOnRefusal() {
        OrderScene scene = OrderScene.running(beans);
        Map<String, Object> request = scene.request();
        request.put("pool", PoolReservations.PPE_POOL);
        String order = scene.offered(request);
        assertThat(pools.reserved(order, Money.euro(100))).isTrue();
        orderDesk.decline(order, REASON);
        assertThat(pools.reserved(order, new Money(1))).isFalse();

        String second = scene.offered(request);
        orderDesk.confirm(second);
        desk.runJobs(second);
        assertThat(pools.reserved(second, new Money(1))).isFalse();
        pools.settle(second, Money.euro(100));
    }

    @Test
    void aBlockedCheckGivesPooledMoneyBack() {
        OrderScene scene = OrderScene.running(beans);
        Map<String, Object> request = scene.request();
        request.put("pool", PoolReservations.PPE_POOL);
        request.put("forecastReference", "");
        String order = scene.ordered(request);
        assertThat(scene.findings(order)).containsExactly("ORDER_FORECAST_MISSING");
        assertThat(pools.reserved(order, new Money(1))).isFalse();
    }

    @Test
    void aPriceAboveTheRangeIsDecidedByGmtAndSignedByItsDirector() {
        OrderScene scene = OrderScene.running(beans, "0.13");
        String order = scene.ordered(priced(scene, "0.13"));
        assertThat(desk.openTasks(order)).containsExactly("Task_DecideOrderPrice");
        assertThat(desk.task("Task_DecideOrderPrice", order).getDueDate().toInstant())
                .isEqualTo(DutchCalendar.endOf(LocalDate.of(2026, 11, 24)));
        assertThat(scene.taken()).isEqualTo("1000 / 130.00");
        assertThat(facts("vws-gmt-policy-1", "Task_DecideOrderPrice", order))
                .contains(
                        "Laagste prijs van de range: " + UnitPrice.of("0.03").inDutch(),
                        "Hoogste prijs van de range: " + UnitPrice.of("0.12").inDutch(),
                        "Referentieprijs: " + UnitPrice.of("0.06").inDutch(),
                        "Range geldt tot en met: 31 december 2027",
                        "Verschil met de hoogste prijs: 8,3% hoger, over de hele order "
                                + Money.euro(10).inDutch());
        decide("vws-gmt-policy-1", "Task_DecideOrderPrice", order, "APPROVED");
        scene.prepare(order);
        assertThat(desk.tasks("Task_SignDocument", order)).hasSize(1);
        scene.signers.signAll(order);
        desk.runJobs(order);

        assertThat(scene.state(order)).isEqualTo(OrderState.OFFERED);
        assertThat(signing.signatureOf(scene.order(order).documentId().orElseThrow())
                        .orElseThrow()
                        .signatures())
                .extracting(SignedDocument.Signature::role)
                .containsExactly("rvo-director", "vws-gmt-director");
    }

    @Test
    void gmtCanRefuseThePrice() {
        OrderScene scene = OrderScene.running(beans, "0.13");
        String order = scene.ordered(priced(scene, "0.13"));
        decide("vws-gmt-policy-1", "Task_DecideOrderPrice", order, "REFUSED");
        desk.runJobs(order);
        assertThat(scene.findings(order)).containsExactly("ORDER_PRICE_ABOVE_RANGE", "ORDER_PRICE_REFUSED");
        assertThat(scene.state(order)).isEqualTo(OrderState.REFUSED);
        assertThat(scene.taken()).isEqualTo(NOTHING);
    }

    @Test
    void silenceOfGmtRefuses() {
        OrderScene scene = OrderScene.running(beans, "0.13");
        String order = scene.ordered(priced(scene, "0.13"));
        Instant until = DutchCalendar.endOf(LocalDate.of(2026, 11, 24));
        desk.travelTo(until.minusSeconds(1));
        desk.runJobs(order);
        assertThat(desk.openTasks(order)).containsExactly("Task_DecideOrderPrice");
        desk.travelTo(until.plusSeconds(1));
        assertThat(Refused.codes(() -> decide("vws-gmt-policy-1", "Task_DecideOrderPrice", order, "APPROVED")))
                .containsExactly("ORDER_PRICE_TERM");
        desk.runJobs(order);
        assertThat(scene.findings(order)).containsExactly("ORDER_PRICE_ABOVE_RANGE", "ORDER_PRICE_SILENCE");
        assertThat(scene.taken()).isEqualTo(NOTHING);
        assertThat(desk.ends("followUpOrder", order)).containsExactly("EndEvent_OrderRequestRefused");
    }

    @Test
    void aSuspiciouslyLowPriceIsJudgedByALawyer() {
        OrderScene scene = OrderScene.running(beans);
        String order = scene.ordered(priced(scene, "0.02"));
        assertThat(desk.openTasks(order)).containsExactly("Task_JudgeLowOrderPrice");
        assertThat(facts("rvo-lawyer-1", "Task_JudgeLowOrderPrice", order))
                .contains("Verschil met de laagste prijs: 33,3% lager, over de hele order "
                        + Money.euro(10).inDutch());
        desk.travelTo(scene.now().plusSeconds(3_000_000));
        desk.runJobs(order);
        assertThat(desk.openTasks(order)).containsExactly("Task_JudgeLowOrderPrice");
        decide("rvo-lawyer-1", "Task_JudgeLowOrderPrice", order, "APPROVED");
        assertThat(desk.openTasks(order)).containsExactly("Task_PrepareOrder");
        assertThat(scene.findings(order)).containsExactly("ORDER_PRICE_SUSPICION");
    }

    private List<String> facts(String official, String task, String order) {
        return desk.as(official).view(task, order).facts().stream()
                .map(fact -> fact.label() + ": " + fact.value())
                .toList();
    }

    @Test
    void aBuyerCanStopTheOrder() {
        OrderScene scene = OrderScene.running(beans);
        String order = scene.ordered(scene.request());
        desk.as("rvo-buyer-1").completeJson("Task_PrepareOrder", order, Map.of("choice", "STOPPED", "reason", REASON));
        desk.runJobs(order);
        assertThat(scene.state(order)).isEqualTo(OrderState.REFUSED);
        assertThat(scene.findings(order)).containsExactly("ORDER_NOT_PREPARED");
        assertThat(scene.taken()).isEqualTo(NOTHING);
    }

    @Test
    void anOrderThatIsNotSignedIsRefused() {
        OrderScene scene = OrderScene.running(beans);
        String order = scene.beforeSigners(scene.request());
        scene.signers.refuse(order);
        desk.runJobs(order);
        assertThat(scene.state(order)).isEqualTo(OrderState.REFUSED);
        assertThat(scene.findings(order)).containsExactly("ORDER_NOT_SIGNED");
        assertThat(scene.taken()).isEqualTo(NOTHING);
    }

    @Test
    void anOrderThatNobodySignsInTimeIsRefused() {
        OrderScene scene = OrderScene.running(beans);
        String order = scene.beforeSigners(scene.request());
        desk.travelTo(DutchCalendar.endOf(LocalDate.of(2026, 12, 5)));
        desk.runJobs(order);
        assertThat(scene.state(order)).isEqualTo(OrderState.REFUSED);
        assertThat(scene.findings(order)).containsExactly("ORDER_NOT_SIGNED");
        assertThat(scene.taken()).isEqualTo(NOTHING);
    }

    @Test
    void aContractThatEndedMeanwhileBindsNobody() {
        OrderScene scene = OrderScene.running(beans);
        String order = scene.beforeSigners(scene.request());
        scene.moveContract(ContractState.ENDED);
        scene.signers.signAll(order);
        desk.runJobs(order);
        assertThat(scene.state(order)).isEqualTo(OrderState.REFUSED);
        assertThat(scene.findings(order)).containsExactly("ORDER_CONTRACT_LAPSED");
        assertThat(orders.findMessage(order)).isEmpty();
        assertThat(scene.taken()).isEqualTo(NOTHING);
    }

    @Test
    void aTokenMovedPastTheGuardOffersNothingAndMakesNothingPayable() {
        OrderScene scene = OrderScene.running(beans, "0.13");
        Map<String, Object> request = priced(scene, "0.13");
        request.put("pool", PoolReservations.PPE_POOL);
        String order = scene.ordered(request);
        pools.release(order);
        assertThat(placing.offer(order)).isEmpty();
        assertThat(scene.findings(order))
                .containsExactly(
                        "ORDER_PRICE_ABOVE_RANGE",
                        "ORDER_NOT_RESERVED",
                        "ORDER_NOT_DRAWN",
                        "ORDER_PRICE_UNDECIDED",
                        "ORDER_POOL_NOT_RESERVED");
        assertThatThrownBy(() -> placing.registerPayable(order)).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> placing.requestSignatures(order)).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> requests.check(order)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void aSupplierThatRefusesGivesEverythingBack() {
        OrderScene scene = OrderScene.running(beans);
        String order = scene.offered();
        assertThat(orderDesk.decline(order, "Geen capaciteit voor maart.")).isEqualTo(Effect.TAKEN);
        assertThat(orderDesk.decline(order, "Geen capaciteit voor maart.")).isEqualTo(Effect.REPEATED);
        assertThat(scene.state(order)).isEqualTo(OrderState.DECLINED);
        assertThat(scene.findings(order)).containsExactly("ORDER_DECLINED");
        assertThat(scene.taken()).isEqualTo(NOTHING);
        assertThat(desk.ends("followUpOrder", order)).containsExactly("EndEvent_OrderDeclined");
    }

    @Test
    void aSilentSupplierIsForAPersonAndNeverConfirms() {
        OrderScene scene = OrderScene.running(beans);
        String order = scene.offered();
        Instant until = scene.order(order).answerBy().orElseThrow();
        desk.travelTo(until.minusSeconds(1));
        desk.runJobs(order);
        assertThat(desk.openTasks(order)).isEmpty();
        desk.travelTo(until.plusSeconds(1));
        desk.runJobs(order);
        assertThat(desk.openTasks(order)).containsExactly("Task_JudgeSilence");
        assertThat(scene.state(order)).isEqualTo(OrderState.OFFERED);

        silence(order, "WAIT");
        assertThat(scene.order(order).answerBy().orElseThrow()).isAfter(until);
        desk.travelTo(scene.order(order).answerBy().orElseThrow().plusSeconds(1));
        desk.runJobs(order);
        silence(order, "WITHDRAW");
        assertThat(scene.state(order)).isEqualTo(OrderState.WITHDRAWN);
        assertThat(scene.findings(order)).containsExactly("ORDER_WITHDRAWN");
        assertThat(scene.taken()).isEqualTo(NOTHING);
        assertThat(desk.ends("followUpOrder", order)).containsExactly("EndEvent_OrderWithdrawn");
        assertThat(orderDesk.confirm(order)).isEqualTo(Effect.NOT_OPEN);
    }

    @Test
    void aSupplierMayStillAnswerWhileAPersonDeliberates() {
        OrderScene scene = OrderScene.running(beans);
        String order = scene.offered();
        desk.travelTo(scene.order(order).answerBy().orElseThrow().plusSeconds(1));
        desk.runJobs(order);
        orderDesk.confirm(order);
        desk.runJobs(order);
        assertThat(scene.state(order)).isEqualTo(OrderState.CONFIRMED);
        assertThat(desk.ends("followUpOrder", order)).containsExactly("EndEvent_OrderPlaced");
    }

    @Test
    void whoAskedTakesTheOrderBackAtAnyMomentBeforeItIsConfirmed() {
        OrderScene scene = OrderScene.running(beans);
        String reserved = scene.ordered(scene.request());
        String signing = scene.beforeSigners(scene.request());
        String offered = scene.offered();
        assertThat(scene.taken()).isEqualTo("3000 / 300.00");
        for (String order : List.of(reserved, signing, offered)) {
            assertThat(scene.send("contract.order-cancelled", cancellation(order))
                            .status())
                    .isEqualTo("reached");
            assertThat(scene.state(order)).isEqualTo(OrderState.WITHDRAWN);
            assertThat(desk.openTasks(order)).isEmpty();
            assertThat(desk.ends("followUpOrder", order)).containsExactly("SubProcess_CancelOrder");
        }
        assertThat(scene.taken()).isEqualTo(NOTHING);
        assertThat(orderDesk.confirm(offered)).isEqualTo(Effect.NOT_OPEN);
    }

    @Test
    void aConfirmedOrderIsNotTakenBackAloneNorAnOrderOfAnother() {
        OrderScene scene = OrderScene.running(beans);
        String order = scene.offered();
        orderDesk.confirm(order);
        assertThat(Refused.codes(() -> scene.send("contract.order-cancelled", cancellation(order))))
                .containsExactly("ORDER_BINDS");
        assertThat(Refused.codes(() -> scene.send("contract.order-cancelled", cancellation("ORD-1999-001"))))
                .containsExactly("ORDER_UNKNOWN");
        assertThat(beans.getBean(OrderAnswers.class).mayNotCancel(order, "iemand-anders"))
                .map(Finding::code)
                .contains("ORDER_OF_ANOTHER");
        desk.runJobs(order);
    }

    @Test
    void aRequestThatCannotBeKeptIsRefusedAtOnce() {
        OrderScene scene = OrderScene.running(beans);
        Map<String, Object> request = scene.request();
        request.put("contractId", "CTR-1999-001");
        request.put("neededBy", scene.today().minusDays(1).toString());
        request.put("unitPrice", "0.000001");
        assertThat(Refused.codes(() -> scene.send("contract.order-requested", request)))
                .containsExactly("ORDER_CONTRACT_UNKNOWN", "ORDER_NEEDED_IN_PAST", "ORDER_WITHOUT_VALUE");
        request.put("neededBy", "2026-02-30");
        assertThat(Refused.codes(() -> scene.send("contract.order-requested", request)))
                .containsExactly("NO_SUCH_DAY");
    }

    @Test
    void whatOrdersRestOnIsKeptOnlyWhenItCanBe() {
        OrderScene scene = OrderScene.running(beans);
        Map<String, Object> forecast = Map.of(
                "reference",
                scene.request().get("forecastReference"),
                "productCode",
                "IIR-MASK",
                "weeklyNeed",
                1,
                "madeOn",
                "2026-11-01");
        assertThat(Refused.codes(() -> scene.send("contract.forecast-filed", forecast)))
                .containsExactly("FORECAST_KNOWN");
        assertThat(Refused.codes(() -> scene.send(
                        "contract.forecast-filed",
                        Map.of("reference", "A", "productCode", "GEEN", "weeklyNeed", 1, "madeOn", "2026-11-01"))))
                .containsExactly("GROUND_PRODUCT_UNKNOWN");
        assertThat(Refused.codes(() -> scene.send(
                        "contract.forecast-filed",
                        Map.of("reference", "A", "productCode", "CAP", "weeklyNeed", 1, "madeOn", "2026-11-21"))))
                .containsExactly("GROUND_IN_FUTURE");
        assertThat(Refused.codes(() -> scene.send(
                        "contract.product-tested",
                        Map.of(
                                "productCode", "CAP",
                                "supplierId", "SUP-GEEN",
                                "testedOn", "2026-11-01",
                                "passed", true,
                                "reportReference", "TNO-1"))))
                .containsExactly("TEST_SUPPLIER_UNKNOWN");
    }

    @Test
    void fiftyRequestsAtOnceNeverPassTheMaximum() throws Exception {
        OrderScene scene = OrderScene.running(beans);
        Map<String, Object> request = scene.request();
        request.put("quantity", 300);
        List<String> ids = new ArrayList<>();
        for (int number = 0; number < 50; number++) {
            ids.add(scene.send("contract.order-requested", request).caseId());
        }
        ExecutorService checkers = Executors.newFixedThreadPool(12);
        try {
            List<Callable<OrderRequests.CheckOutcome>> checks = ids.stream()
                    .map(id -> (Callable<OrderRequests.CheckOutcome>) () -> requests.check(id))
                    .toList();
            int accepted = 0;
            for (Future<OrderRequests.CheckOutcome> check : checkers.invokeAll(checks)) {
                accepted += check.get() == OrderRequests.CheckOutcome.ACCEPTED ? 1 : 0;
            }
            assertThat(accepted).isEqualTo(33);
            assertThat(scene.taken()).isEqualTo("9900 / 990.00");
        } finally {
            checkers.shutdown();
        }
    }

    private Map<String, Object> priced(OrderScene scene, String price) {
        Map<String, Object> request = scene.request();
        request.put("unitPrice", price);
        return request;
    }

    private void decide(String official, String task, String order, String decision) {
        desk.as(official).completeJson(task, order, Map.of("decision", decision, "reason", REASON));
        desk.runJobs(order);
    }

    private void silence(String order, String choice) {
        desk.as("rvo-contract-manager-1")
                .completeJson("Task_JudgeSilence", order, Map.of("choice", choice, "reason", REASON));
        desk.runJobs(order);
    }

    private static Map<String, Object> cancellation(String order) {
        return Map.of("orderId", order, "reason", "De behoefte is vervallen.");
    }

    private List<String> evidence(String order) {
        return dossier.evidenceOf(order).stream().map(Evidence::what).toList();
    }
}
