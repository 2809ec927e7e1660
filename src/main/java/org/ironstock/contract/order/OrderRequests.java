package org.ironstock.contract.order;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.ironstock.contract.ProductionContract;
import org.ironstock.contract.ProductionContract.Line;
import org.ironstock.contract.domain.ContractRoom;
import org.ironstock.contract.domain.FollowUpOrder;
import org.ironstock.contract.domain.Framework;
import org.ironstock.contract.domain.OrderChecks;
import org.ironstock.contract.domain.OrderFacts;
import org.ironstock.contract.domain.OrderRequest;
import org.ironstock.contract.domain.OrderState;
import org.ironstock.contract.domain.PassedTests;
import org.ironstock.contract.domain.PriceStanding;
import org.ironstock.contract.persistence.ContractRows;
import org.ironstock.contract.persistence.FrameworkRows;
import org.ironstock.contract.persistence.OrderGrounds;
import org.ironstock.contract.persistence.OrderRows;
import org.ironstock.dossier.Dossier;
import org.ironstock.dossier.EvidenceToRecord;
import org.ironstock.pool.PoolReservations;
import org.ironstock.product.PriceJudgement;
import org.ironstock.product.Products;
import org.ironstock.shared.Finding;
import org.ironstock.shared.Quantity;
import org.ironstock.stock.AsOf;
import org.ironstock.stock.StockLedger;
import org.ironstock.stock.StockTotals;
import org.ironstock.tender.ProcurementKind;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Requests for follow-up orders: received, checked, and refused with everything that was found. */
@Service
@Transactional
public class OrderRequests {

    /** Step of the seven checks. */
    static final String CHECKS = "CHECKS";

    private final OrderRows orders;
    private final ContractRows contracts;
    private final FrameworkRows frameworks;
    private final OrderGrounds grounds;
    private final OrderPolicy policy;
    private final Products products;
    private final StockLedger stock;
    private final PassedTests tests;
    private final PoolReservations pools;
    private final OrderClosing closing;
    private final Dossier dossier;

    OrderRequests(
            OrderRows orders,
            ContractRows contracts,
            FrameworkRows frameworks,
            OrderGrounds grounds,
            OrderPolicy policy,
            Products products,
            StockLedger stock,
            PassedTests tests,
            PoolReservations pools,
            OrderClosing closing,
            Dossier dossier) {
        this.orders = orders;
        this.contracts = contracts;
        this.frameworks = frameworks;
        this.grounds = grounds;
        this.policy = policy;
        this.products = products;
        this.stock = stock;
        this.tests = tests;
        this.pools = pools;
        this.closing = closing;
        this.dossier = dossier;
    }

    /** How the checks end. */
    public enum CheckOutcome {
        /** Nothing stands in the way; everything is set aside. */
        ACCEPTED,
        /** Set aside; GMT decides about the price. */
        PRICE_ABOVE,
        /** Set aside; a lawyer judges the low price. */
        PRICE_SUSPICION,
        /** Something stands in the way; nothing is set aside. */
        REFUSED
    }

    /** What makes a request one that cannot even be kept; the subject of a finding is the field. */
    @Transactional(readOnly = true)
    public List<Finding> faults(OrderRequest request) {
        List<Finding> faults = new ArrayList<>();
        if (contracts.find(request.contractId()).isEmpty()) {
            faults.add(Finding.of(
                    "ORDER_CONTRACT_UNKNOWN", "contractId", "Er is geen contract %s.".formatted(request.contractId())));
        }
        if (request.neededBy().isBefore(policy.today())) {
            faults.add(Finding.of(
                    "ORDER_NEEDED_IN_PAST", "neededBy", "De dag waarop het nodig is, ligt in het verleden."));
        }
        if (request.value().cents() == 0) {
            faults.add(Finding.of("ORDER_WITHOUT_VALUE", "unitPrice", "Een order heeft een waarde groter dan nul."));
        }
        return faults;
    }

    /** @return id of the order, e.g. {@code ORD-2026-001} */
    public String receive(OrderRequest request) {
        String id = orders.nextId(policy.today().getYear());
        ProductionContract contract = contracts.get(request.contractId());
        orders.add(new FollowUpOrder(
                id,
                request,
                Optional.empty(),
                contract.supplier().supplierId().orElse(""),
                OrderState.REQUESTED,
                PriceStanding.UNKNOWN,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                policy.now()));
        return id;
    }

    /**
     * Holds the request against the seven checks and, when nothing stands in its way, sets quantity, value and pooled money
     * aside: all on rows that are locked until this transaction ends.
     */
    public CheckOutcome check(String orderId) {
        FollowUpOrder order = orders.lock(orderId);
        if (order.state() != OrderState.REQUESTED) {
            throw new IllegalStateException("Order %s was checked before (%s)".formatted(orderId, order.state()));
        }
        ProductionContract contract = contracts.lock(order.contractId());
        orders.lockProduct(order.request().productCode());
        PriceJudgement judgement = products.judgePrice(
                order.request().productCode(), order.request().unitPrice(), policy.today());
        OrderFacts facts = facts(order, contract, judgement);
        FollowUpOrder checked = order.checked(
                OrderChecks.lineOf(order.request(), facts).map(Line::number), order.supplierId(), facts.price());
        List<Finding> findings = new ArrayList<>(OrderChecks.check(order.request(), facts));
        findings.addAll(pooled(order));
        boolean refused = findings.stream().anyMatch(Finding::blocking);
        if (refused) {
            pools.release(orderId);
        } else {
            contracts.save(ContractRoom.taken(contract, checked));
        }
        orders.save(refused ? checked : checked.moveTo(OrderState.RESERVED));
        orders.note(orderId, CHECKS, findings);
        record(orderId, findings, judgement.rulesVersion());
        return refused ? CheckOutcome.REFUSED : outcome(facts.price());
    }

    private OrderFacts facts(FollowUpOrder order, ProductionContract contract, PriceJudgement judgement) {
        OrderRequest request = order.request();
        String product = request.productCode();
        StockTotals totals = stock.totals(product, AsOf.latest());
        return new OrderFacts(
                contract,
                frameworks
                        .find(contract.id())
                        .map(Framework::kind)
                        .map(ProcurementKind::orderedFrom)
                        .orElse(true),
                standing(judgement.verdict()),
                grounds.findForecast(request.forecastRef()),
                lies(totals),
                orders.onOrder(product, order.id()),
                tests.latest(product, order.supplierId()),
                grounds.needsFilter(product, policy.today()),
                grounds.newestStatement(order.supplierId(), product),
                orders.onOrderAt(order.supplierId(), product, order.id()),
                policy.limits(),
                policy.today());
    }

    /** What waits for its release counts: it will be there when the order comes. */
    private static Quantity lies(StockTotals totals) {
        return totals.usable().plus(totals.notFree()).plus(totals.reserved());
    }

    private List<Finding> pooled(FollowUpOrder order) {
        return order.request()
                .poolCode()
                .map(pool -> pools.reserve(order.id(), pool, order.request().productCode(), order.value()))
                .orElse(List.of());
    }

    private static PriceStanding standing(PriceJudgement.Verdict verdict) {
        return switch (verdict) {
            case ACCEPTED -> PriceStanding.ACCEPTED;
            case TO_GMT -> PriceStanding.ABOVE;
            case SUSPICION -> PriceStanding.SUSPICION;
            case BLOCKED -> PriceStanding.BLOCKED;
        };
    }

    private static CheckOutcome outcome(PriceStanding price) {
        return switch (price) {
            case ABOVE -> CheckOutcome.PRICE_ABOVE;
            case SUSPICION -> CheckOutcome.PRICE_SUSPICION;
            default -> CheckOutcome.ACCEPTED;
        };
    }

    /** The request does not become an order: everything is given back, and it is kept why for who asked. */
    public void refuse(String orderId) {
        closing.refuse(orderId);
    }

    private void record(String orderId, List<Finding> findings, String rulesVersion) {
        dossier.record(new EvidenceToRecord(
                orderId,
                "ORDER_CHECKED",
                "system",
                findings.isEmpty()
                        ? "De aanvraag is getoetst; er zijn geen bevindingen."
                        : "De aanvraag is getoetst: "
                                + findings.stream().map(Finding::message).collect(Collectors.joining(" ")),
                rulesVersion));
    }
}
