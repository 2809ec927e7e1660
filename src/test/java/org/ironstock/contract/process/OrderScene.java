package org.ironstock.contract.process;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.camunda.bpm.engine.TaskService;
import org.ironstock.contract.ContractState;
import org.ironstock.contract.ProductionContract;
import org.ironstock.contract.ProductionContract.Line;
import org.ironstock.contract.ProductionContract.Party;
import org.ironstock.contract.ProductionContract.Terms;
import org.ironstock.contract.domain.FilterStatement;
import org.ironstock.contract.domain.FollowUpOrder;
import org.ironstock.contract.domain.OrderState;
import org.ironstock.contract.order.OrderGroundsDesk;
import org.ironstock.contract.persistence.ContractRows;
import org.ironstock.contract.persistence.OrderRows;
import org.ironstock.intake.dispatch.Receipt;
import org.ironstock.platform.Officials;
import org.ironstock.shared.DutchCalendar;
import org.ironstock.shared.Finding;
import org.ironstock.shared.Money;
import org.ironstock.shared.Quantity;
import org.ironstock.shared.UnitPrice;
import org.ironstock.supplier.RegisteredSupplier;
import org.ironstock.supplier.SupplierRegistration;
import org.ironstock.supplier.Suppliers;
import org.ironstock.support.ConnectedSystem;
import org.ironstock.support.Desk;
import org.ironstock.support.Signers;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** A running contract for masks with its supplier, forecast, test and statement of filter material. */
public final class OrderScene {

    /** Most pieces of the contract; at € 0,10 its maximum value is reached at the same quantity. */
    public static final long MAXIMUM = 10_000;

    public final String contractId;
    public final RegisteredSupplier supplier;
    private final String product;
    private final String agreedPrice;
    public final Signers signers;
    private final String forecast = "RAMING-" + UUID.randomUUID();
    private final ApplicationContext beans;
    private final Desk desk;

    private OrderScene(
            ApplicationContext beans,
            String contractId,
            RegisteredSupplier supplier,
            String product,
            String agreedPrice) {
        this.contractId = contractId;
        this.supplier = supplier;
        this.product = product;
        this.agreedPrice = agreedPrice;
        this.beans = beans;
        this.desk = beans.getBean(Desk.class);
        this.signers = new Signers(desk, beans.getBean(TaskService.class), beans.getBean(Officials.class));
    }

    private static RegisteredSupplier confirmed(ApplicationContext beans, String name) {
        Suppliers suppliers = beans.getBean(Suppliers.class);
        RegisteredSupplier supplier = suppliers.register(new SupplierRegistration(
                name,
                String.valueOf(ThreadLocalRandom.current().nextLong(10_000_000, 99_999_999)),
                "orders@maskermakers.example",
                "Filterstraat 1",
                "5911 AA",
                "Venlo",
                "NL",
                true));
        suppliers.confirm(supplier.supplier().id(), "cibg-buyer-1");
        return supplier;
    }

    /** A contract under which everything may be ordered. */
    public static OrderScene running(ApplicationContext beans) {
        return running(beans, "0.10");
    }

    /** The same with another agreed price. */
    public static OrderScene running(ApplicationContext beans, String unitPrice) {
        return running(beans, unitPrice, "IIR-MASK");
    }

    /** The same for another product. */
    public static OrderScene running(ApplicationContext beans, String unitPrice, String product) {
        String contractId = "CTR-" + UUID.randomUUID();
        OrderScene scene =
                new OrderScene(beans, contractId, confirmed(beans, "Maskermakers " + contractId), product, unitPrice);
        scene.contract(UnitPrice.of(unitPrice));
        return scene.grounded();
    }

    /** A contract that stands already, under which everything may be ordered. */
    public static OrderScene under(
            ApplicationContext beans, String contractId, RegisteredSupplier supplier, String product, String price) {
        return new OrderScene(beans, contractId, supplier, product, price).grounded();
    }

    /** What an order rests on: a forecast, a passed test and filter material. */
    private OrderScene grounded() {
        send(
                "contract.forecast-filed",
                Map.of(
                        "reference",
                        forecast,
                        "productCode",
                        product,
                        "weeklyNeed",
                        100_000_000,
                        "madeOn",
                        today().toString()));
        send("contract.product-tested", test(today(), true));
        filter(1_000_000);
        return this;
    }

    private void contract(UnitPrice price) {
        inTransaction(() -> beans.getBean(ContractRows.class)
                .add(new ProductionContract(
                        contractId,
                        0,
                        "CRISIS-" + contractId,
                        "Mondneusmaskers",
                        new Party(
                                supplier.supplier().name(), supplier.supplier().kvkNumber(), Optional.of(supplierId())),
                        ContractState.ACTIVE,
                        new Terms(
                                Optional.of(LocalDate.of(2020, 4, 1)),
                                "J. de Boer",
                                "plaatsvervangend directeur",
                                "MANDAAT-2020-7",
                                Optional.of(price.times(MAXIMUM)),
                                Optional.of(60),
                                Optional.of(10),
                                Optional.of(today().plusYears(1))),
                        List.of(new Line(
                                1, product, Optional.of(price), Optional.of(Quantity.of(MAXIMUM)), Quantity.NONE)),
                        List.of(),
                        Money.ZERO,
                        "test-client",
                        beans.getBean(Clock.class).instant())));
    }

    public Map<String, Object> test(LocalDate on, boolean passed) {
        return Map.of(
                "productCode",
                product,
                "supplierId",
                supplierId(),
                "testedOn",
                on.toString(),
                "passed",
                passed,
                "reportReference",
                "TNO-2026-17");
    }

    public void filter(long pieces) {
        beans.getBean(OrderGroundsDesk.class)
                .state(new FilterStatement(supplierId(), product, today(), Quantity.of(pieces), Quantity.of(1_000)));
    }

    /** What a sound request says. */
    public Map<String, Object> request() {
        return new HashMap<>(Map.of(
                "contractId",
                contractId,
                "productCode",
                product,
                "quantity",
                1_000,
                "unitPrice",
                agreedPrice,
                "forecastReference",
                forecast,
                "neededBy",
                today().plusMonths(2).toString()));
    }

    /** Asks for an order and lets it be checked. @return its id */
    public String ordered(Map<String, Object> request) {
        String id = send("contract.order-requested", request).caseId();
        desk.runJobs(id);
        return id;
    }

    /** An order before its signers. */
    public String beforeSigners(Map<String, Object> request) {
        String id = ordered(request);
        prepare(id);
        return id;
    }

    public void prepare(String orderId) {
        desk.as("rvo-buyer-1")
                .completeJson(
                        "Task_PrepareOrder",
                        orderId,
                        Map.of(
                                "choice", "READY",
                                "place", "DC-VENLO",
                                "deliverBy", today().plusMonths(1).toString()));
        desk.runJobs(orderId);
    }

    /** An order that was signed and offered to the supplier. */
    public String offered() {
        return offered(request());
    }

    public String offered(Map<String, Object> request) {
        String id = beforeSigners(request);
        signers.signAll(id);
        desk.runJobs(id);
        return id;
    }

    public Receipt send(String event, Map<String, Object> data) {
        return new ConnectedSystem(beans).send(event, data);
    }

    /** The supplier of the contract tells it itself. */
    public Receipt told(String event, Map<String, Object> data) {
        return new ConnectedSystem(beans).sendAs(supplierId(), event, data);
    }

    public String supplierId() {
        return supplier.supplier().id();
    }

    public FollowUpOrder order(String orderId) {
        return beans.getBean(OrderRows.class).get(orderId);
    }

    public OrderState state(String orderId) {
        return order(orderId).state();
    }

    public List<String> findings(String orderId) {
        return beans.getBean(OrderRows.class).findings(orderId).stream()
                .map(Finding::code)
                .toList();
    }

    /** What the contract counts as ordered: pieces of its line, and value. */
    public String taken() {
        ProductionContract contract = beans.getBean(ContractRows.class).get(contractId);
        return contract.line(1).orElseThrow().ordered().pieces() + " / "
                + contract.orderedValue().inEuro();
    }

    public void moveContract(ContractState state) {
        ContractRows rows = beans.getBean(ContractRows.class);
        inTransaction(() -> rows.save(rows.lock(contractId).moveTo(state)));
    }

    public LocalDate today() {
        return DutchCalendar.dayOf(now());
    }

    public Instant now() {
        return beans.getBean(Clock.class).instant();
    }

    void inTransaction(Runnable work) {
        new TransactionTemplate(beans.getBean(PlatformTransactionManager.class))
                .executeWithoutResult(status -> work.run());
    }
}
