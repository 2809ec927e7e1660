package org.ironstock.contract.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.ironstock.contract.delivery.DeliveryBook;
import org.ironstock.contract.persistence.OrderReceiptRows;
import org.ironstock.contract.persistence.OrderRows;
import org.ironstock.dossier.Dossier;
import org.ironstock.dossier.Evidence;
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
    private DeliveryBook deliveries;

    @Autowired
    private OrderReceiptRows rows;

    @Autowired
    private StockLedger ledger;

    @Autowired
    private Dossier dossier;

    @Autowired
    private JdbcClient jdbc;

    private OrderScene scene;
    private DeliveryScene goods;

    @BeforeEach
    void onAFriday() {
        desk.travelTo(Instant.parse("2026-11-20T10:00:00Z"));
        scene = OrderScene.running(beans, "0.05", "CAP");
        goods = new DeliveryScene(beans, scene);
    }

    @Test
    void whatWasOrderedComesInPartsAndOnlyWhatIsReleasedIsAccepted() {
        String order = goods.confirmed();
        assertThat(goods.announce(order, "PAK-1", "B-1", "B-2").status()).isEqualTo("reached");
        assertThat(desk.as(WAREHOUSE).view(COUNT, order).data().toString())
                .contains("B-1")
                .doesNotContain("999999");
        goods.count(order, false, DeliveryScene.row("B-1", 400), DeliveryScene.row("B-2", 100));
        List<String> lots = goods.lotsOf(order);
        assertThat(lots).hasSize(2);
        assertThat(lots).allSatisfy(lot -> assertThat(stock(lot)).contains("NOT_FREE"));
        assertThat(rows.received(order)).isEqualTo(Quantity.of(500));
        assertThat(orders.onOrderAt(scene.supplierId(), "CAP", "")).isEqualTo(Quantity.of(500));
        assertThat(receipts(order)).containsExactly("400 null", "100 null");

        goods.release(order, lots.get(0));
        goods.reject(order, lots.get(1));
        assertThat(receipts(order)).containsExactly("400 400", "100 0");
        assertThat(desk.ends("orderDelivery", order)).containsExactly("EndEvent_OrderPartlyDelivered");

        goods.announce(order, "PAK-2", "B-3");
        assertThat(rows.received(order)).as("what was rejected never came").isEqualTo(Quantity.of(400));
        assertThat(Refused.codes(() -> goods.count(order, false, DeliveryScene.row("B-3", 601))))
                .containsExactly("DELIVERY_EXCESS");
        goods.count(order, false, DeliveryScene.row("B-3", 600));
        goods.release(order, goods.lotsOf(order).get(2));
        assertThat(desk.ends("orderDelivery", order))
                .containsExactly("EndEvent_OrderPartlyDelivered", "EndEvent_OrderDelivered");
        assertThat(evidence(order))
                .contains("DELIVERY_ANNOUNCED", "DELIVERY_COUNTED", "ORDER_PARTLY_DELIVERED", "ORDER_DELIVERED");
    }

    @Test
    void whatIsMoreThanOrderedGoesBackAndIsNotBooked() {
        String order = goods.confirmed();
        goods.announce(order, "PAK-1", "B-1", "B-2");
        assertThat(Refused.codes(
                        () -> goods.count(order, false, DeliveryScene.row("B-1", 900), DeliveryScene.row("B-2", 101))))
                .containsExactly("DELIVERY_EXCESS");
        goods.count(order, true, DeliveryScene.row("B-1", 900), DeliveryScene.row("B-2", 101));
        assertThat(rows.received(order)).isEqualTo(Quantity.of(1_000));
        assertThat(receipts(order)).containsExactly("900 null", "100 null");

        goods.announce(order, "PAK-2", "B-3");
        desk.as(WAREHOUSE).completeJson(COUNT, order, DeliveryScene.counted(true, DeliveryScene.row("B-3", 5)));
        desk.runJobs(order);
        assertThat(rows.received(order)).isEqualTo(Quantity.of(1_000));
        assertThat(desk.ends("orderDelivery", order)).containsExactly("EndEvent_OrderDelivered");
    }

    @Test
    void aCountNamesWhatCanBe() {
        String order = goods.confirmed();
        goods.announce(order, "PAK-1", "B-1");
        assertThat(Refused.codes(() -> goods.count(order, false, DeliveryScene.row("B-1", 0))))
                .containsExactly("DELIVERY_EMPTY");
        Map<String, Object> backwards = new HashMap<>(DeliveryScene.row("B-1", 10));
        backwards.put("producedOn", "2030-01-01");
        assertThat(Refused.codes(() -> goods.count(order, false, backwards))).containsExactly("DELIVERY_DATES");
        backwards.put("producedOn", "2026-02-30");
        assertThat(Refused.codes(() -> goods.count(order, false, backwards))).containsExactly("NO_SUCH_DAY");
        String delivery = jdbc.sql("select id from contract.delivery where order_ref = :order")
                .param("order", order)
                .query(String.class)
                .single();
        assertThatThrownBy(() -> deliveries.book(delivery)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void onlyAConfirmedOrderIsDeliveredAndEachDispatchOnce() {
        String order = scene.offered();
        assertThat(Refused.codes(() -> goods.announce(order, "PAK-1", "B-1")))
                .containsExactly("DELIVERY_ORDER_NOT_CONFIRMED");
        orderDesk.confirm(order);
        desk.runJobs(order);
        goods.announce(order, "PAK-1", "B-1");
        assertThat(Refused.codes(() -> goods.announce(order, "PAK-1", "B-1"))).containsExactly("DELIVERY_KNOWN");
        assertThat(Refused.codes(() -> goods.announce("ORD-1999-001", "PAK-1", "B-1")))
                .containsExactly("DELIVERY_ORDER_UNKNOWN");
    }

    @Test
    void onlyTheSupplierOfAnOrderAnnouncesItsGoodsAndWhoElseTriesLeavesATrace() {
        String order = goods.confirmed();
        OrderScene stranger = OrderScene.running(beans, "0.05", "CAP");
        Map<String, Object> dispatch = goods.dispatch(order, "PAK-1", "B-1");
        assertThat(Refused.codes(() -> stranger.told(DeliveryScene.ANNOUNCED, dispatch)))
                .containsExactly("DELIVERY_SENDER_NOT_SUPPLIER");
        assertThat(Refused.codes(() -> scene.send(DeliveryScene.ANNOUNCED, dispatch)))
                .containsExactly("DELIVERY_SENDER_NOT_SUPPLIER");
        assertThat(desk.tasks(COUNT, order)).isEmpty();
        assertThat(dossier.evidenceOf(order))
                .filteredOn(evidence -> evidence.what().equals("SENDER_REFUSED"))
                .extracting(Evidence::actor)
                .containsExactly("supplier:" + stranger.supplierId(), "test-client");
        scene.told(DeliveryScene.ANNOUNCED, dispatch);
        assertThat(desk.tasks(COUNT, order)).hasSize(1);
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

    private List<String> evidence(String order) {
        return dossier.evidenceOf(order).stream().map(Evidence::what).toList();
    }
}
