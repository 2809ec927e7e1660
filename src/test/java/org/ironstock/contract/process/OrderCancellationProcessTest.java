package org.ironstock.contract.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.RepositoryService;
import org.ironstock.contract.Deliveries;
import org.ironstock.contract.DeliveryAnnouncement;
import org.ironstock.contract.DeliveryLot;
import org.ironstock.contract.domain.OrderState;
import org.ironstock.contract.ending.ContractFigures;
import org.ironstock.contract.late.LateDeliveries;
import org.ironstock.contract.order.OrderCancellations;
import org.ironstock.contract.persistence.OrderReceiptRows;
import org.ironstock.contract.persistence.OrderRows;
import org.ironstock.dossier.Dossier;
import org.ironstock.dossier.Evidence;
import org.ironstock.pool.PoolReservations;
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

/** A confirmed order is cancelled with its supplier; each order here asks for 1,000 caps at € 0,05. */
@EngineTest
class OrderCancellationProcessTest {

    private static final String MANAGER = "rvo-contract-manager-1";
    private static final String AGREE = "Task_AgreeCancellation";
    private static final String MOTIVE = "De vraag van de zorg is kleiner dan geraamd.";

    @Autowired
    private ApplicationContext beans;

    @Autowired
    private Desk desk;

    @Autowired
    private OrderDesk orderDesk;

    @Autowired
    private OrderRows orders;

    @Autowired
    private Deliveries deliveries;

    @Autowired
    private OrderReceiptRows rows;

    @Autowired
    private OrderCancellations cancellations;

    @Autowired
    private ContractFigures figures;

    @Autowired
    private LateDeliveries late;

    @Autowired
    private PoolReservations pools;

    @Autowired
    private Dossier dossier;

    @Autowired
    private FormService forms;

    @Autowired
    private RepositoryService repository;

    @Autowired
    private JdbcClient jdbc;

    private OrderScene scene;

    @BeforeEach
    void onAFriday() {
        desk.travelTo(Instant.parse("2026-11-20T10:00:00Z"));
        scene = OrderScene.running(beans, "0.05", "CAP");
    }

    @Test
    void whatIsReceivedOrOnItsWayStaysAndTheRestIsCancelledAtTheAgreedCost() {
        String order = confirmed(scene.request());
        announce(order, "PAK-1", 200);
        count(order, 200);
        announce(order, "PAK-2", 100);
        start(order);
        assertThat(desk.as(MANAGER).view(AGREE, order).facts().toString())
                .contains("Nu te annuleren, value=700", "Onderweg, value=100", "Al ontvangen, value=200");
        agree(order, 500);
        scene.signers.signAll(order);
        desk.runJobs(order);

        assertThat(desk.ends("orderCancellation", order)).containsExactly("EndEvent_ConfirmedOrderCancelled");
        assertThat(scene.state(order)).isEqualTo(OrderState.CONFIRMED);
        assertThat(scene.taken()).isEqualTo("300 / 20.00");
        assertThat(payable(order)).isEqualTo("OPEN 300 200 0");
        assertThat(payable(order + "-A1")).isEqualTo("OPEN 1 1 1");
        assertThat(orders.onOrderAt(scene.supplierId(), "CAP", "")).isEqualTo(Quantity.of(100));
        assertThat(figures.orders(scene.contractId)).singleElement().satisfies(one -> {
            assertThat(one.ordered()).isEqualTo(Quantity.of(300));
            assertThat(one.undelivered()).isEqualTo(Quantity.of(100));
        });
        assertThat(late.standing(order).outstanding()).isEqualTo(Quantity.of(100));
        assertThat(scene.findings(order)).containsExactly("ORDER_CANCELLED");
        assertThat(evidence(order)).contains("ORDER_CANCELLED");
        assertThat(evidence(scene.contractId)).contains("ORDER_CANCELLED");
        assertThat(dossier.preparers(
                        dossier.latest(order, "orderCancellation").orElseThrow().id()))
                .containsExactly(MANAGER);

        assertThat(Refused.codes(() -> announce(order, "PAK-3", 1))).containsExactly("DELIVERY_CANCELLED");
        count(order, 100);
        assertThat(rows.received(order)).isEqualTo(Quantity.of(300));
        assertThat(Refused.codes(() -> start(order))).containsExactly("CANCELLATION_NOTHING_OPEN");
    }

    @Test
    void anOrderOfWhichNothingWasSentIsCancelledWhole() {
        String order = confirmed(scene.request());
        start(order);
        agree(order, 0);
        scene.signers.signAll(order);
        desk.runJobs(order);

        assertThat(scene.state(order)).isEqualTo(OrderState.CANCELLED);
        assertThat(scene.taken()).isEqualTo("0 / 0.00");
        assertThat(payable(order)).isEqualTo("CLOSED 1000 0 0");
        assertThat(jdbc.sql("select count(*) from payment.payable where order_number = :number")
                        .param("number", order + "-A1")
                        .query(Integer.class)
                        .single())
                .isZero();
        assertThat(Refused.codes(() -> announce(order, "PAK-1", 1))).containsExactly("DELIVERY_ORDER_NOT_CONFIRMED");
        assertThat(cancellations.apply(order + "-A1")).isTrue();
        assertThat(scene.taken()).isEqualTo("0 / 0.00");
    }

    @Test
    void onlyOneCancellationOfAConfirmedOrderRunsAtATime() {
        String order = scene.offered();
        assertThat(Refused.codes(() -> start(order))).containsExactly("CANCELLATION_NOT_CONFIRMED");
        assertThat(Refused.codes(() -> start("ORD-1999-001"))).containsExactly("CANCELLATION_ORDER_UNKNOWN");
        orderDesk.confirm(order);
        desk.runJobs(order);
        start(order);
        assertThat(Refused.codes(() -> start(order))).containsExactly("CANCELLATION_OPEN");

        desk.as(MANAGER).completeJson(AGREE, order, Map.of("choice", "DROPPED", "motive", MOTIVE));
        assertThat(desk.ends("orderCancellation", order)).containsExactly("EndEvent_OrderStands");
        assertThat(scene.taken()).isEqualTo("1000 / 50.00");
        start(order);
        assertThat(desk.as(MANAGER).view(AGREE, order).facts().toString()).contains(order + "-A2");
    }

    @Test
    void whatWasAgreedIsToldWholeAndCostsNoMoreThanTheGoods() {
        String order = confirmed(scene.request());
        start(order);
        assertThat(Refused.codes(() -> agree(order, 5_001))).containsExactly("CANCELLATION_COST");
        for (String field : List.of("costCents", "vatPercent", "consent")) {
            Map<String, Object> answer = answer(100);
            answer.remove(field);
            assertThat(Refused.codes(() -> desk.as(MANAGER).completeJson(AGREE, order, answer)))
                    .containsExactly("CANCELLATION_INCOMPLETE");
        }
        agree(order, 5_000);
        assertThat(desk.openTasks(order)).containsExactly("Task_SignDocument");
    }

    @Test
    void aDeliveryThatIsSentBeforeTheSignatureStaysOrdered() {
        String order = confirmed(scene.request());
        start(order);
        agree(order, 1_000);
        announce(order, "PAK-1", 400);
        scene.signers.signAll(order);
        desk.runJobs(order);

        assertThat(desk.openTasks(order)).containsExactlyInAnyOrder(AGREE, "Task_CountDelivery");
        assertThat(desk.as(MANAGER).view(AGREE, order).findings())
                .extracting(finding -> finding.code())
                .containsExactly("CANCELLATION_DELIVERED_MEANWHILE");
        assertThat(scene.taken()).isEqualTo("1000 / 50.00");
        agree(order, 1_000);
        scene.signers.signAll(order);
        desk.runJobs(order);
        assertThat(scene.taken()).isEqualTo("400 / 30.00");
    }

    @Test
    void anAnnouncementAtTheSameMomentIsSeenBeforeTheOrderIsCancelled() throws Exception {
        String order = confirmed(scene.request());
        start(order);
        agree(order, 1_000);
        CountDownLatch announced = new CountDownLatch(1);
        ExecutorService pool = Executors.newSingleThreadExecutor();
        try {
            Future<?> sending = pool.submit(() -> scene.inTransaction(() -> {
                DeliveryAnnouncement dispatch =
                        new DeliveryAnnouncement(order, "PAK-1", LocalDate.of(2026, 12, 1), lots(400));
                assertThat(deliveries.faults(dispatch)).isEmpty();
                deliveries.announce(dispatch, "test-client");
                announced.countDown();
                pause();
            }));
            assertThat(announced.await(20, TimeUnit.SECONDS)).isTrue();
            scene.signers.signAll(order);
            desk.runJobs(order);
            sending.get(20, TimeUnit.SECONDS);
        } finally {
            pool.shutdownNow();
        }
        assertThat(desk.openTasks(order)).containsExactlyInAnyOrder(AGREE, "Task_CountDelivery");
        assertThat(scene.taken()).isEqualTo("1000 / 50.00");
    }

    /** Longer than the signatures take, so that the order is still locked when it is to be cancelled. */
    private static void pause() {
        try {
            Thread.sleep(1_500);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void withoutSignaturesNothingIsCancelled() {
        String order = confirmed(scene.request());
        start(order);
        assertThatThrownBy(() -> cancellations.apply(order + "-A1")).isInstanceOf(IllegalStateException.class);
        agree(order, 100);
        assertThatThrownBy(() -> cancellations.apply(order + "-A1")).isInstanceOf(IllegalStateException.class);
        scene.signers.refuse(order);
        desk.runJobs(order);
        assertThat(desk.as(MANAGER).view(AGREE, order).findings())
                .extracting(finding -> finding.code())
                .containsExactly("CANCELLATION_NOT_SIGNED");

        agree(order, 100);
        desk.travelTo(scene.now().plusSeconds(1_400_000));
        desk.runJobs(order);
        assertThat(desk.openTasks(order)).containsExactly(AGREE);
        assertThat(scene.taken()).isEqualTo("1000 / 50.00");
    }

    @Test
    void pooledMoneyComesBackToThePool() {
        scene = OrderScene.running(beans);
        Map<String, Object> request = scene.request();
        request.put("pool", PoolReservations.PPE_POOL);
        String order = confirmed(request);
        start(order);
        agree(order, 4_000);
        scene.signers.signAll(order);
        desk.runJobs(order);

        assertThat(jdbc.sql("select state || ' ' || amount_cents from pool.reservation where order_ref = :order")
                        .param("order", order)
                        .query(String.class)
                        .single())
                .isEqualTo("SETTLED 4000");
        assertThatThrownBy(() -> pools.spendLess(order, new Money(4_001))).isInstanceOf(IllegalStateException.class);
    }

    private String confirmed(Map<String, Object> request) {
        String order = scene.offered(request);
        orderDesk.confirm(order);
        desk.runJobs(order);
        return order;
    }

    private void start(String order) {
        String definition = repository
                .createProcessDefinitionQuery()
                .processDefinitionKey("orderCancellation")
                .latestVersion()
                .singleResult()
                .getId();
        desk.as(MANAGER).doing(() -> forms.submitStartForm(definition, Map.of("orderId", order)));
    }

    private void agree(String order, long costCents) {
        desk.as(MANAGER).completeJson(AGREE, order, answer(costCents));
        desk.runJobs(order);
    }

    private static Map<String, Object> answer(long costCents) {
        return new HashMap<>(Map.of(
                "choice",
                "AGREED",
                "costCents",
                costCents,
                "vatPercent",
                0,
                "consent",
                "J. Jansen, directeur, per brief van 20 november 2026",
                "motive",
                MOTIVE));
    }

    private void announce(String order, String reference, long pieces) {
        scene.told(
                "contract.delivery-announced",
                Map.of(
                        "orderId",
                        order,
                        "reference",
                        reference,
                        "expectedOn",
                        "2026-12-01",
                        "lots",
                        List.of(Map.of(
                                "supplierLot", "B-" + reference, "quantity", pieces, "expiresOn", "2029-10-01"))));
    }

    private static List<DeliveryLot> lots(long pieces) {
        return List.of(new DeliveryLot(
                Optional.empty(), "B-1", Optional.empty(), LocalDate.of(2029, 10, 1), Quantity.of(pieces)));
    }

    private void count(String order, long pieces) {
        desk.as("lch-stock-1")
                .completeJson(
                        "Task_CountDelivery",
                        order,
                        Map.of(
                                "rows",
                                List.of(Map.of(
                                        "supplierLot",
                                        "B-" + pieces,
                                        "producedOn",
                                        "2026-10-01",
                                        "expiresOn",
                                        "2029-10-01",
                                        "counted",
                                        pieces)),
                                "basis",
                                "MDR-2017-745",
                                "temperature",
                                "18 graden",
                                "returnExcess",
                                false));
        desk.runJobs(order);
    }

    /** State, ordered, received and accepted pieces, as payment knows them. */
    private String payable(String number) {
        return jdbc.sql("""
                        select p.state || ' ' || l.ordered || ' ' || l.received || ' ' || l.accepted
                          from payment.payable p join payment.payable_line l on l.order_number = p.order_number
                         where p.order_number = :number""").param("number", number).query(String.class).single();
    }

    private List<String> evidence(String caseRef) {
        return dossier.evidenceOf(caseRef).stream().map(Evidence::what).toList();
    }
}
