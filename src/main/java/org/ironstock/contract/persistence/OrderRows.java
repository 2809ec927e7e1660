package org.ironstock.contract.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.UUID;
import org.ironstock.contract.domain.FollowUpOrder;
import org.ironstock.contract.domain.OrderDecision;
import org.ironstock.contract.domain.OrderRequest;
import org.ironstock.contract.domain.OrderState;
import org.ironstock.contract.domain.PriceStanding;
import org.ironstock.platform.Columns;
import org.ironstock.shared.Finding;
import org.ironstock.shared.Quantity;
import org.ironstock.shared.UnitPrice;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Follow-up orders, what was found about them and what was decided. Who changes an order and its contract locks the order
 * first, then the contract, then the product.
 */
@Repository
public class OrderRows {

    private static final String SELECT = "select * from contract.follow_up_order where id = :id ";

    private final JdbcClient jdbc;

    public OrderRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The next free number of a year, e.g. {@code ORD-2026-001}. */
    public String nextId(int year) {
        int number = jdbc.sql("insert into contract.order_number (year, last) values (:year, 1) "
                        + "on conflict (year) do update set last = order_number.last + 1 returning last")
                .param("year", year)
                .query(Integer.class)
                .single();
        return "ORD-%d-%03d".formatted(year, number);
    }

    /** Keeps an order that was just asked for. */
    public void add(FollowUpOrder order) {
        OrderRequest request = order.request();
        jdbc.sql("""
                        insert into contract.follow_up_order (id, contract_id, line_number, product_code, supplier_id,
                            quantity, unit_price, value_cents, forecast_ref, needed_by, pool_code, requested_by,
                            requested_at, state, price)
                        values (:id, :contract, :line, :product, :supplier, :quantity, :unitPrice, :value, :forecast,
                            :neededBy, :pool, :requestedBy, :requestedAt, :state, :price)""")
                .param("id", order.id())
                .param("contract", request.contractId())
                .param("line", order.lineNumber().orElse(null))
                .param("product", request.productCode())
                .param("supplier", order.supplierId())
                .param("quantity", request.quantity().pieces())
                .param("unitPrice", request.unitPrice().euro())
                .param("value", order.value().cents())
                .param("forecast", request.forecastRef())
                .param("neededBy", request.neededBy())
                .param("pool", request.poolCode().orElse(null))
                .param("requestedBy", request.requestedBy())
                .param("requestedAt", Columns.of(order.requestedAt()))
                .param("state", order.state().name())
                .param("price", order.price().name())
                .update();
    }

    public Optional<FollowUpOrder> find(String orderId) {
        return jdbc.sql(SELECT).param("id", orderId).query(OrderRows::order).optional();
    }

    /** @throws NoSuchElementException when there is no such order */
    public FollowUpOrder get(String orderId) {
        return find(orderId).orElseThrow(() -> unknown(orderId));
    }

    /**
     * The order, and nobody else changes it until this transaction ends.
     *
     * @throws NoSuchElementException when there is no such order
     */
    public FollowUpOrder lock(String orderId) {
        return jdbc.sql(SELECT + "for no key update")
                .param("id", orderId)
                .query(OrderRows::order)
                .optional()
                .orElseThrow(() -> unknown(orderId));
    }

    /** Keeps a new state of an order that this transaction locked. */
    public void save(FollowUpOrder order) {
        jdbc.sql("""
                        update contract.follow_up_order set state = :state, price = :price, line_number = :line,
                            supplier_id = :supplier, place = :place, deliver_by = :deliverBy, document_id = :document,
                            answer_by = :answerBy
                         where id = :id""")
                .param("id", order.id())
                .param("state", order.state().name())
                .param("price", order.price().name())
                .param("line", order.lineNumber().orElse(null))
                .param("supplier", order.supplierId())
                .param("place", order.plan().map(FollowUpOrder.Plan::place).orElse(null))
                .param(
                        "deliverBy",
                        order.plan().map(FollowUpOrder.Plan::deliverBy).orElse(null))
                .param("document", order.documentId().orElse(null))
                .param("answerBy", order.answerBy().map(Columns::of).orElse(null))
                .update();
    }

    /** Keeps which document the supplier fetches as its order. */
    public void keepMessage(String orderId, UUID messageId) {
        jdbc.sql("update contract.follow_up_order set message_id = :message where id = :id")
                .param("message", messageId)
                .param("id", orderId)
                .update();
    }

    /** The message to the supplier; empty until the order is offered. */
    public Optional<UUID> findMessage(String orderId) {
        return jdbc.sql("select message_id from contract.follow_up_order where id = :id and message_id is not null")
                .param("id", orderId)
                .query(UUID.class)
                .optional();
    }

    /** Orders of a supplier in some states, newest first. */
    public List<FollowUpOrder> ofSupplier(String supplierId, Collection<OrderState> states) {
        return jdbc.sql("""
                        select * from contract.follow_up_order
                         where supplier_id = :supplier and state = any(:states) order by number desc""")
                .param("supplier", supplierId)
                .param("states", names(states))
                .query(OrderRows::order)
                .list();
    }

    /** Orders under a contract, newest first. */
    public List<FollowUpOrder> ofContract(String contractId) {
        return jdbc.sql("select * from contract.follow_up_order where contract_id = :contract order by number desc")
                .param("contract", contractId)
                .query(OrderRows::order)
                .list();
    }

    /** Nobody else checks an order of this product until this transaction ends. */
    public void lockProduct(String productCode) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended(:key, 0))")
                .param("key", "contract.order-product:" + productCode)
                .query((row, number) -> 1)
                .list();
    }

    /** What open orders of a product will still bring, one order not counted. */
    public Quantity onOrder(String productCode, String exceptOrder) {
        return sum("", productCode, exceptOrder);
    }

    /** The same for the orders at one supplier. */
    public Quantity onOrderAt(String supplierId, String productCode, String exceptOrder) {
        return sum(supplierId, productCode, exceptOrder);
    }

    private Quantity sum(String supplierId, String productCode, String exceptOrder) {
        return Quantity.of(jdbc.sql("""
                        select coalesce(sum(greatest(quantity - cancelled_quantity - received_quantity, 0)), 0) from contract.follow_up_order
                         where product_code = :product and id <> :except
                           and (:supplier = '' or supplier_id = :supplier)
                           and state in ('RESERVED', 'SIGNING', 'OFFERED', 'CONFIRMED')""")
                .param("product", productCode)
                .param("supplier", supplierId)
                .param("except", exceptOrder)
                .query(Long.class)
                .single());
    }

    /** Keeps what a step found, in order. */
    public void note(String orderId, String step, List<Finding> findings) {
        for (Finding finding : findings) {
            jdbc.sql("""
                            insert into contract.order_finding (order_id, step, code, subject, message, ground, severity)
                            values (:id, :step, :code, :subject, :message, :ground, :severity)""")
                    .param("id", orderId)
                    .param("step", step)
                    .param("code", finding.code())
                    .param("subject", finding.subject())
                    .param("message", finding.message())
                    .param("ground", finding.ground())
                    .param("severity", finding.severity().name())
                    .update();
        }
    }

    /** Everything that was found about an order, in order. */
    public List<Finding> findings(String orderId) {
        return jdbc.sql("select * from contract.order_finding where order_id = :id order by number")
                .param("id", orderId)
                .query((row, number) -> Columns.finding(row))
                .list();
    }

    public void addDecision(String orderId, OrderDecision decision) {
        jdbc.sql("""
                        insert into contract.order_decision (order_id, step, agreed, motive, decided_by, decided_at)
                        values (:id, :step, :agreed, :motive, :by, :at)""")
                .param("id", orderId)
                .param("step", decision.step().name())
                .param("agreed", decision.agreed())
                .param("motive", decision.motive())
                .param("by", decision.decidedBy())
                .param("at", Columns.of(decision.decidedAt()))
                .update();
    }

    /** Decisions about an order, oldest first. */
    public List<OrderDecision> decisions(String orderId) {
        return jdbc.sql("select * from contract.order_decision where order_id = :id order by number")
                .param("id", orderId)
                .query((row, number) -> new OrderDecision(
                        OrderDecision.Step.valueOf(row.getString("step")),
                        row.getBoolean("agreed"),
                        row.getString("motive"),
                        row.getString("decided_by"),
                        Columns.moment(row, "decided_at")))
                .list();
    }

    private static FollowUpOrder order(ResultSet row, int number) throws SQLException {
        Optional<String> place = Optional.ofNullable(row.getString("place"));
        LocalDate deliverBy = row.getObject("deliver_by", LocalDate.class);
        return new FollowUpOrder(
                row.getString("id"),
                request(row),
                Columns.findWhole(row, "line_number"),
                row.getString("supplier_id"),
                OrderState.valueOf(row.getString("state")),
                PriceStanding.valueOf(row.getString("price")),
                place.map(where -> new FollowUpOrder.Plan(where, deliverBy)),
                Optional.ofNullable(row.getObject("document_id", UUID.class)),
                Columns.findMoment(row, "answer_by"),
                Columns.moment(row, "requested_at"));
    }

    private static OrderRequest request(ResultSet row) throws SQLException {
        return new OrderRequest(
                row.getString("contract_id"),
                row.getString("product_code"),
                Quantity.of(row.getLong("quantity")),
                new UnitPrice(row.getBigDecimal("unit_price")),
                row.getString("forecast_ref"),
                row.getObject("needed_by", LocalDate.class),
                Optional.ofNullable(row.getString("pool_code")),
                row.getString("requested_by"));
    }

    private static String[] names(Collection<OrderState> states) {
        return states.stream().map(OrderState::name).toArray(String[]::new);
    }

    private static NoSuchElementException unknown(String orderId) {
        return new NoSuchElementException("There is no order %s".formatted(orderId));
    }
}
