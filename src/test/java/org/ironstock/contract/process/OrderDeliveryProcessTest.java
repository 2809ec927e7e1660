package org.ironstock.contract.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.task.Task;
import org.ironstock.contract.order.Deliveries;
import org.ironstock.contract.persistence.DeliveryRows;
import org.ironstock.contract.persistence.OrderRows;
import org.ironstock.dossier.Dossier;
import org.ironstock.dossier.Evidence;
import org.ironstock.intake.dispatch.Receipt;
import org.ironstock.shared.Quantity;
import org.ironstock.stock.AsOf;
import org.ironstock.stock.HoldingQuestion;
import org.ironstock.stock.StockLedger;
import org.ironstock.support.Desk;
import org.ironstock.support.EngineTest;
import org.ironstock.support.Refused;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Goods of an order: counted by lot, booked, released or rejected, and accepted for payment as far as released. */
@EngineTest
class OrderDeliveryProcessTest {

    private static final String COUNT = "Task_CountDelivery";
    private static final String WAREHOUSE = "lch-stock-1";

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
    private DeliveryRows rows;

    @Autowired
    private StockLedger ledger;

    @Autowired
    private Dossier dossier;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private RuntimeService runtime;

    private OrderScene scene;

    @BeforeEach
    void onAFriday() {
        desk.travelTo(Instant.parse("2026-11-20T10:00:00Z"));
        scene = OrderScene.running(beans, "0.05", "CAP");
    }

    @Test
    void whatWasOrderedComesInPartsAndOnlyWhatIsReleasedIsAccepted() {
        String order = confirmed();
        assertThat(announce(order, "PAK-1", "B-1", "B-2").status()).isEqualTo("reached");
        assertThat(desk.as(WAREHOUSE).view(COUNT, order).data().toString())
                .contains("B-1")
                .doesNotContain("999999");
        count(order, false, row("B-1", 400), row("B-2", 100));
        List<String> lots = lotsOf(order);
        assertThat(lots).hasSize(2);
        assertThat(lots).allSatisfy(lot -> assertThat(stock(lot)).contains("NOT_FREE"));
        assertThat(rows.received(order)).isEqualTo(Quantity.of(500));
        assertThat(orders.onOrderAt(scene.supplierId(), "CAP", "")).isEqualTo(Quantity.of(500));
        assertThat(receipts(order)).containsExactly("400 null", "100 null");

        release(order, lots.get(0));
        reject(order);
        assertThat(receipts(order)).containsExactly("400 400", "100 0");
        assertThat(desk.ends("orderDelivery", order)).containsExactly("EndEvent_OrderPartlyDelivered");

        announce(order, "PAK-2", "B-3");
        count(order, false, row("B-3", 500));
        reject(order);
        assertThat(desk.ends("orderDelivery", order))
                .containsExactly("EndEvent_OrderPartlyDelivered", "EndEvent_OrderDelivered");
        assertThat(evidence(order))
                .contains("DELIVERY_ANNOUNCED", "DELIVERY_COUNTED", "ORDER_PARTLY_DELIVERED", "ORDER_DELIVERED");
    }

    @Test
    void whatIsMoreThanOrderedGoesBackAndIsNotBooked() {
        String order = confirmed();
        announce(order, "PAK-1", "B-1", "B-2");
        assertThat(Refused.codes(() -> count(order, false, row("B-1", 900), row("B-2", 101))))
                .containsExactly("DELIVERY_EXCESS");
        count(order, true, row("B-1", 900), row("B-2", 101));
        assertThat(rows.received(order)).isEqualTo(Quantity.of(1_000));
        assertThat(receipts(order)).containsExactly("900 null", "100 null");

        announce(order, "PAK-2", "B-3");
        desk.as(WAREHOUSE).completeJson(COUNT, order, counted(true, row("B-3", 5)));
        desk.runJobs(order);
        assertThat(rows.received(order)).isEqualTo(Quantity.of(1_000));
        assertThat(desk.ends("orderDelivery", order)).containsExactly("EndEvent_OrderDelivered");
    }

    @Test
    void aCountNamesWhatCanBe() {
        String order = confirmed();
        announce(order, "PAK-1", "B-1");
        assertThat(Refused.codes(() -> count(order, false, row("B-1", 0)))).containsExactly("DELIVERY_EMPTY");
        Map<String, Object> backwards = new HashMap<>(row("B-1", 10));
        backwards.put("producedOn", "2030-01-01");
        assertThat(Refused.codes(() -> count(order, false, backwards))).containsExactly("DELIVERY_DATES");
        backwards.put("producedOn", "2026-02-30");
        assertThat(Refused.codes(() -> count(order, false, backwards))).containsExactly("ORDER_NO_SUCH_DAY");
        String delivery = jdbc.sql("select id from contract.delivery where order_id = :order")
                .param("order", order)
                .query(String.class)
                .single();
        assertThatThrownBy(() -> deliveries.book(delivery)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void onlyAConfirmedOrderIsDeliveredAndEachDispatchOnce() {
        String order = scene.offered();
        assertThat(Refused.codes(() -> announce(order, "PAK-1", "B-1")))
                .containsExactly("DELIVERY_ORDER_NOT_CONFIRMED");
        orderDesk.confirm(order);
        desk.runJobs(order);
        announce(order, "PAK-1", "B-1");
        assertThat(Refused.codes(() -> announce(order, "PAK-1", "B-1"))).containsExactly("DELIVERY_KNOWN");
        assertThat(Refused.codes(() -> announce("ORD-1999-001", "PAK-1", "B-1")))
                .containsExactly("DELIVERY_ORDER_UNKNOWN");
    }

    private String confirmed() {
        String order = scene.offered();
        orderDesk.confirm(order);
        desk.runJobs(order);
        return order;
    }

    private Receipt announce(String order, String reference, String... batches) {
        return scene.send(
                "contract.delivery-announced",
                Map.of(
                        "orderId",
                        order,
                        "reference",
                        reference,
                        "expectedOn",
                        "2026-11-24",
                        "lots",
                        Arrays.stream(batches)
                                .map(batch ->
                                        Map.of("supplierLot", batch, "quantity", 999_999, "expiresOn", "2029-10-01"))
                                .toList()));
    }

    private static Map<String, Object> row(String batch, long pieces) {
        return Map.of("supplierLot", batch, "producedOn", "2026-10-01", "expiresOn", "2029-10-01", "counted", pieces);
    }

    private static Map<String, Object> counted(boolean back, Map<?, ?>... lots) {
        return Map.of("rows", List.of(lots), "basis", "MDR-2017-745", "temperature", "18 graden", "returnExcess", back);
    }

    private void count(String order, boolean back, Map<?, ?>... lots) {
        desk.as(WAREHOUSE).completeJson(COUNT, order, counted(back, lots));
        desk.runJobs(order);
    }

    private List<String> lotsOf(String order) {
        return jdbc.sql("""
                        select l.lot_id from contract.delivery_lot l join contract.delivery d on d.id = l.delivery_id
                         where d.order_id = :order order by l.number""").param("order", order).query(String.class).list();
    }

    private String stock(String lot) {
        return ledger.holdings(HoldingQuestion.ofLot(lot, AsOf.latest())).stream()
                .map(held -> held.quantity().pieces() + " " + held.holding().status())
                .collect(Collectors.joining(", "));
    }

    /** Received and accepted pieces of each receipt, as payment knows them. */
    private List<String> receipts(String order) {
        return jdbc.sql("""
                        select received || ' ' || coalesce(accepted::text, 'null') from payment.goods_receipt
                         where order_number = :order order by receipt_ref""").param("order", order).query(String.class).list();
    }

    private Task taskOf(String key, String order, String lot) {
        return desk.tasks(key, order).stream()
                .filter(task -> lot.equals(runtime.getVariable(task.getExecutionId(), "lotId")))
                .findFirst()
                .orElseThrow();
    }

    private void release(String order, String lot) {
        desk.as("rvo-contract-manager-1")
                .completeJson(
                        taskOf("Task_CompleteCertificates", order, lot),
                        Map.of(
                                "outcome",
                                "COMPLETED",
                                "rows",
                                List.of(paper("DECLARATION_OTHER"), paper("SPECIFICATION"))));
        desk.as(WAREHOUSE)
                .complete(taskOf("Task_TakeSample", order, lot), Map.of("pieces", 80L, "packages", 4L, "seal", "Z-1"));
        desk.runJobs(order);
        desk.as("tno-test-1")
                .completeJson(
                        taskOf("Task_EnterTestResult", order, lot),
                        Map.of(
                                "laboratory",
                                "TNO Delft",
                                "reportNumber",
                                "R-17",
                                "testedOn",
                                "2026-11-20",
                                "defective",
                                0,
                                "usedUp",
                                0,
                                "rows",
                                List.of()));
        desk.as("rvo-contract-manager-2")
                .completeJson(taskOf("Task_DecideLotRelease", order, lot), Map.of("decision", "RELEASE"));
        desk.runJobs(order);
    }

    private static Map<String, Object> paper(String kind) {
        return Map.of(
                "kind", kind,
                "reference", kind + "-9",
                "issuedOn", "2025-06-01",
                "validUntil", "",
                "normEditions", "",
                "documentId", "");
    }

    /** The papers of the one lot that is left do not come. */
    private void reject(String order) {
        desk.as(WAREHOUSE)
                .completeJson(
                        "Task_CompleteCertificates",
                        order,
                        Map.of("outcome", "GIVEN_UP", "reason", "De fabrikant bestaat niet meer."));
        desk.as("cibg-contract-manager-1")
                .completeJson(
                        "Task_HandleLotRejection",
                        order,
                        Map.of(
                                "claim", "REPLACEMENT",
                                "serious", "NO",
                                "reason", "De partij voldoet niet; vervanging is gevraagd."));
        desk.runJobs(order);
    }

    private List<String> evidence(String order) {
        return dossier.evidenceOf(order).stream().map(Evidence::what).toList();
    }
}
