package org.ironstock.contract.order;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.ironstock.contract.ProductionContract;
import org.ironstock.contract.domain.CancellationRules;
import org.ironstock.contract.domain.ContractRoom;
import org.ironstock.contract.domain.FollowUpOrder;
import org.ironstock.contract.domain.OrderCancellation;
import org.ironstock.contract.domain.OrderCancellation.Agreement;
import org.ironstock.contract.domain.OrderDecision;
import org.ironstock.contract.domain.OrderParameter;
import org.ironstock.contract.domain.OrderState;
import org.ironstock.contract.persistence.CancellationRows;
import org.ironstock.contract.persistence.ContractRows;
import org.ironstock.contract.persistence.OrderReceiptRows;
import org.ironstock.contract.persistence.OrderRows;
import org.ironstock.dossier.Dossier;
import org.ironstock.dossier.EvidenceToRecord;
import org.ironstock.dossier.StoredDocument;
import org.ironstock.payment.Payable;
import org.ironstock.payment.Payables;
import org.ironstock.pool.PoolReservations;
import org.ironstock.product.Product;
import org.ironstock.product.Products;
import org.ironstock.shared.DutchText;
import org.ironstock.shared.Finding;
import org.ironstock.shared.Money;
import org.ironstock.shared.Quantity;
import org.ironstock.shared.UnitPrice;
import org.ironstock.signing.Signing;
import org.ironstock.signing.SigningRequest;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * A confirmed order is cancelled in agreement with its supplier, for what is neither received nor on its way. Every step
 * looks at the locked order, so that a delivery that is announced at the same moment either stays ordered or is refused.
 */
@Service
@Transactional
public class OrderCancellations {

    private static final String GROUP = "PPE";
    private static final String SYSTEM = "system";
    private static final int LINE = 1;

    private final CancellationRows cancellations;
    private final OrderRows orders;
    private final OrderReceiptRows received;
    private final ContractRows contracts;
    private final OrderGoods goods;
    private final OrderPolicy policy;
    private final OrderSettings settings;
    private final Products products;
    private final PoolReservations pools;
    private final Payables payables;
    private final Signing signing;
    private final Dossier dossier;

    OrderCancellations(
            CancellationRows cancellations,
            OrderRows orders,
            OrderReceiptRows received,
            ContractRows contracts,
            OrderGoods goods,
            OrderPolicy policy,
            OrderSettings settings,
            Products products,
            PoolReservations pools,
            Payables payables,
            Signing signing,
            Dossier dossier) {
        this.cancellations = cancellations;
        this.orders = orders;
        this.received = received;
        this.contracts = contracts;
        this.goods = goods;
        this.policy = policy;
        this.settings = settings;
        this.products = products;
        this.pools = pools;
        this.payables = payables;
        this.signing = signing;
        this.dossier = dossier;
    }

    /** What keeps a cancellation from being asked now; empty when {@link #ask} may follow. */
    public List<Finding> faults(String orderId) {
        if (orders.find(orderId).isEmpty()) {
            return List.of(
                    Finding.of("CANCELLATION_ORDER_UNKNOWN", "orderId", "Er is geen order %s.".formatted(orderId)));
        }
        FollowUpOrder order = orders.lock(orderId);
        List<Finding> faults = new ArrayList<>(CancellationRules.check(order, goods.notSent(order)));
        cancellations
                .findOpen(orderId)
                .ifPresent(open -> faults.add(Finding.of(
                        "CANCELLATION_OPEN",
                        "orderId",
                        "Annulering %s van deze order wordt nog behandeld.".formatted(open.id()))));
        return faults;
    }

    /** Keeps that an official wants to cancel what is open. @return id of the cancellation */
    public String ask(String orderId, String official) {
        orders.lock(orderId);
        return cancellations.add(orderId, official, policy.now());
    }

    /** @throws java.util.NoSuchElementException when there is no such cancellation */
    @Transactional(readOnly = true)
    public OrderCancellation get(String cancellationId) {
        return cancellations.get(cancellationId);
    }

    /** What of the order is neither received, nor on its way, nor cancelled before. */
    @Transactional(readOnly = true)
    public Quantity open(String orderId) {
        return goods.notSent(orders.get(orderId));
    }

    /**
     * An official tells what was agreed about all that is open at this moment.
     *
     * @return what stands in the way; empty when it was kept
     */
    public List<Finding> agree(
            String cancellationId, Money cost, int vatPercent, String consent, String motive, String official) {
        FollowUpOrder order = orders.lock(get(cancellationId).orderId());
        Quantity open = goods.notSent(order);
        Agreement agreement = new Agreement(open, cost, vatPercent, consent, motive, official);
        List<Finding> faults = CancellationRules.check(order, open, agreement);
        if (faults.isEmpty()) {
            cancellations.agree(cancellationId, agreement);
        }
        return faults;
    }

    /** The order stays as it is. */
    public void drop(String cancellationId, String motive, String official) {
        OrderCancellation cancellation = get(cancellationId);
        orders.lock(cancellation.orderId());
        cancellations.end(cancellationId, OrderCancellation.State.DROPPED, policy.now());
        record(cancellation.orderId(), "CANCELLATION_DROPPED", official, "De order blijft staan: " + motive);
    }

    /** Draws the agreement and asks for its signatures. @return reference for the process {@code signing} */
    public String requestSignatures(String cancellationId) {
        OrderCancellation cancellation = get(cancellationId);
        FollowUpOrder order = orders.lock(cancellation.orderId());
        ProductionContract contract = contracts.get(order.contractId());
        StoredDocument document = dossier.draw(CancellationPapers.agreement(
                cancellation,
                order,
                contract,
                product(order).map(Product::name).orElse(order.request().productCode())));
        cancellations.document(cancellationId, document.id());
        return signing.request(new SigningRequest(
                order.id(),
                document.id(),
                CancellationPapers.AGREEMENT,
                contract.id(),
                order.supplierId(),
                "",
                cancellation.requireAgreement().cost(),
                product(order).map(Product::group).orElse(GROUP),
                Set.of(),
                policy.endOfWorkingDays(OrderParameter.SIGNING_DAYS)));
    }

    /** Why the cancellation is back on the desk of who negotiated it. */
    @Transactional(readOnly = true)
    public List<Finding> standsInTheWay(String cancellationId) {
        OrderCancellation cancellation = get(cancellationId);
        FollowUpOrder order = orders.get(cancellation.orderId());
        List<Finding> found = new ArrayList<>();
        cancellation
                .documentId()
                .flatMap(signing::whyNotSigned)
                .ifPresent(why -> found.add(Finding.of("CANCELLATION_NOT_SIGNED", cancellationId, why)));
        cancellation
                .agreement()
                .ifPresent(agreed -> found.addAll(CancellationRules.check(order, goods.notSent(order), agreed)));
        return found;
    }

    /**
     * Puts a signed cancellation into force: the contract gets its room back, less the agreed cost; the order is closed for
     * what does not come; the supplier may invoice the cost. A second time has no effect.
     *
     * @return false when meanwhile too much was received or sent; nothing has changed then, and the signature is given back
     * @throws IllegalStateException when it is not signed
     */
    public boolean apply(String cancellationId) {
        FollowUpOrder order = orders.lock(get(cancellationId).orderId());
        OrderCancellation cancellation = get(cancellationId);
        if (cancellation.state() == OrderCancellation.State.APPLIED) {
            return true;
        }
        UUID document = cancellation
                .documentId()
                .orElseThrow(() -> new IllegalStateException("Cancellation %s is not drawn".formatted(cancellationId)));
        signing.notSigned(document).ifPresent(finding -> {
            throw new IllegalStateException("Cancellation %s is not signed".formatted(cancellationId));
        });
        Agreement agreed = cancellation.requireAgreement();
        if (!CancellationRules.check(order, goods.notSent(order), agreed).isEmpty()) {
            signing.giveBack(document, "Er is meer ontvangen of verzonden dan bij de afspraak.");
            return false;
        }
        carryOut(cancellation, order, agreed);
        return true;
    }

    private void carryOut(OrderCancellation cancellation, FollowUpOrder order, Agreement agreed) {
        ProductionContract contract = contracts.lock(order.contractId());
        Quantity before = received.cancelled(order.id());
        Money back = CancellationRules.valueBack(order, before, agreed.quantity());
        contracts.save(ContractRoom.givenBack(contract, order, agreed.quantity(), back.minus(agreed.cost())));
        received.cancel(order.id(), agreed.quantity());
        long rest = order.request().quantity().pieces()
                - before.pieces()
                - agreed.quantity().pieces();
        if (rest == 0) {
            payables.close(order.id());
            orders.save(order.moveTo(OrderState.CANCELLED));
            order.documentId().ifPresent(signed -> signing.giveBack(signed, "De order is in overleg geannuleerd."));
        } else {
            payables.reduce(order.id(), LINE, Quantity.of(rest));
        }
        order.request().poolCode().ifPresent(pool -> pools.spendLess(order.id(), back.minus(agreed.cost())));
        if (agreed.cost().cents() > 0) {
            owe(cancellation, order, contract, agreed);
        }
        cancellations.end(cancellation.id(), OrderCancellation.State.APPLIED, policy.now());
        tell(cancellation, order, agreed);
    }

    /** The cost is due at once: nothing has to arrive for it. Who negotiated it does not approve its payment. */
    private void owe(
            OrderCancellation cancellation, FollowUpOrder order, ProductionContract contract, Agreement agreed) {
        payables.register(new Payable(
                cancellation.id(),
                contract.id(),
                order.supplierId(),
                product(order).map(Product::group).orElse(GROUP),
                settings.buyerOin(),
                contract.terms()
                        .paymentTermDays()
                        .filter(days -> days > 0)
                        .map(days -> Math.min(days, Payable.LONGEST_TERM_DAYS))
                        .orElse(Payable.LONGEST_TERM_DAYS),
                Optional.empty(),
                List.of(new Payable.Line(
                        LINE,
                        order.request().productCode(),
                        new UnitPrice(agreed.cost().inEuro()),
                        Quantity.of(1),
                        agreed.vatPercent()))));
        payables.receiptBooked(
                cancellation.id(), LINE, cancellation.id(), Quantity.of(1), policy.now(), agreed.official());
        payables.accepted(cancellation.id(), LINE, cancellation.id(), Quantity.of(1), policy.today());
    }

    private void tell(OrderCancellation cancellation, FollowUpOrder order, Agreement agreed) {
        String told = "Van order %s zijn in overleg %s stuks geannuleerd; vergoeding %s exclusief btw."
                .formatted(
                        order.id(),
                        DutchText.number(agreed.quantity().pieces()),
                        agreed.cost().inDutch());
        orders.addDecision(
                order.id(),
                new OrderDecision(
                        OrderDecision.Step.CANCELLATION, true, agreed.motive(), agreed.official(), policy.now()));
        orders.note(
                order.id(),
                OrderDecision.Step.CANCELLATION.name(),
                List.of(Finding.warning("ORDER_CANCELLED", order.id(), told, "")));
        record(order.id(), "ORDER_CANCELLED", SYSTEM, told);
        record(order.contractId(), "ORDER_CANCELLED", SYSTEM, told + " Kenmerk: " + cancellation.id() + ".");
    }

    private Optional<Product> product(FollowUpOrder order) {
        return products.find(order.request().productCode(), policy.today());
    }

    private void record(String caseRef, String what, String actor, String statement) {
        dossier.record(new EvidenceToRecord(caseRef, what, actor, statement, ""));
    }
}
