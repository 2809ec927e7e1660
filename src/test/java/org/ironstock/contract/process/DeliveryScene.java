package org.ironstock.contract.process;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.task.Task;
import org.ironstock.intake.dispatch.Receipt;
import org.ironstock.support.Desk;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Goods of confirmed orders: announced, counted, released or rejected by who does so in the warehouse and the laboratory. */
public final class DeliveryScene {

    private static final String COUNT = "Task_CountDelivery";
    static final String ANNOUNCED = "contract.delivery-announced";
    private static final String WAREHOUSE = "lch-stock-1";

    public final OrderScene orders;
    private final Desk desk;
    private final OrderDesk orderDesk;
    private final RuntimeService runtime;
    private final JdbcClient jdbc;

    public DeliveryScene(ApplicationContext beans, OrderScene orders) {
        this.orders = orders;
        this.desk = beans.getBean(Desk.class);
        this.orderDesk = beans.getBean(OrderDesk.class);
        this.runtime = beans.getBean(RuntimeService.class);
        this.jdbc = beans.getBean(JdbcClient.class);
    }

    /** An order that the supplier confirmed: a thousand pieces, due in a month. */
    public String confirmed() {
        String order = orders.offered();
        orderDesk.confirm(order);
        desk.runJobs(order);
        return order;
    }

    /** These pieces arrive now, each number a lot of its own. */
    public void arrive(String order, String reference, long... pieces) {
        String[] batches = new String[pieces.length];
        Map<?, ?>[] rows = new Map<?, ?>[pieces.length];
        for (int lot = 0; lot < pieces.length; lot++) {
            batches[lot] = reference + "-" + lot;
            rows[lot] = row(batches[lot], pieces[lot]);
        }
        announce(order, reference, batches);
        count(order, false, rows);
    }

    Receipt announce(String order, String reference, String... batches) {
        return orders.told(ANNOUNCED, dispatch(order, reference, batches));
    }

    Map<String, Object> dispatch(String order, String reference, String... batches) {
        return Map.of(
                "orderId",
                order,
                "reference",
                reference,
                "expectedOn",
                orders.today().plusDays(4).toString(),
                "lots",
                Arrays.stream(batches)
                        .map(batch -> Map.of("supplierLot", batch, "quantity", 999_999, "expiresOn", "2029-10-01"))
                        .toList());
    }

    static Map<String, Object> row(String batch, long pieces) {
        return Map.of("supplierLot", batch, "producedOn", "2026-10-01", "expiresOn", "2029-10-01", "counted", pieces);
    }

    static Map<String, Object> counted(boolean back, Map<?, ?>... lots) {
        return Map.of("rows", List.of(lots), "basis", "MDR-2017-745", "temperature", "18 graden", "returnExcess", back);
    }

    void count(String order, boolean back, Map<?, ?>... lots) {
        desk.as(WAREHOUSE).completeJson(COUNT, order, counted(back, lots));
        desk.runJobs(order);
    }

    /** Lots of an order in the order in which they were counted. */
    public List<String> lotsOf(String order) {
        return jdbc.sql("""
                        select l.lot_id from contract.delivery_lot l join contract.delivery d on d.id = l.delivery_id
                         where d.order_ref = :order order by l.number""").param("order", order).query(String.class).list();
    }

    private Task taskOf(String key, String order, String lot) {
        return desk.tasks(key, order).stream()
                .filter(task -> lot.equals(runtime.getVariable(task.getExecutionId(), "lotId")))
                .findFirst()
                .orElseThrow();
    }

    /** The lot passes its tests. */
    public void release(String order, String lot) {
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
                                orders.today().toString(),
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

    /** The papers of a lot do not come. */
    public void reject(String order, String lot) {
        desk.as(WAREHOUSE)
                .completeJson(
                        taskOf("Task_CompleteCertificates", order, lot),
                        Map.of("outcome", "GIVEN_UP", "reason", "De fabrikant bestaat niet meer."));
        desk.as("cibg-contract-manager-1")
                .completeJson(
                        taskOf("Task_HandleLotRejection", order, lot),
                        Map.of(
                                "claim", "REPLACEMENT",
                                "serious", "NO",
                                "reason", "De partij voldoet niet; vervanging is gevraagd."));
        desk.runJobs(order);
    }
}
