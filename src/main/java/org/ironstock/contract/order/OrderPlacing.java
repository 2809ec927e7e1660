package org.ironstock.contract.order;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.ironstock.contract.ProductionContract;
import org.ironstock.contract.domain.FollowUpOrder;
import org.ironstock.contract.domain.OrderDecision;
import org.ironstock.contract.domain.OrderDecision.Step;
import org.ironstock.contract.domain.OrderParameter;
import org.ironstock.contract.domain.OrderState;
import org.ironstock.contract.domain.PriceStanding;
import org.ironstock.contract.persistence.ContractRows;
import org.ironstock.contract.persistence.OrderRows;
import org.ironstock.dossier.DocumentToFile;
import org.ironstock.dossier.Dossier;
import org.ironstock.dossier.EvidenceToRecord;
import org.ironstock.dossier.StoredDocument;
import org.ironstock.payment.Payable;
import org.ironstock.payment.Payables;
import org.ironstock.pool.PoolReservations;
import org.ironstock.product.Product;
import org.ironstock.product.Products;
import org.ironstock.shared.Finding;
import org.ironstock.signing.Signing;
import org.ironstock.signing.SigningRequest;
import org.ironstock.signing.SigningRequest.Flag;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** An accepted request on its way to the supplier: price decided, drawn up, signed, offered, and payable once confirmed. */
@Service
@Transactional
public class OrderPlacing {

    private static final String GROUP = "PPE";
    private static final String PRICE = "prijsmandaat van 23 april 2020";

    private final OrderRows orders;
    private final ContractRows contracts;
    private final OrderPolicy policy;
    private final OrderSettings settings;
    private final Products products;
    private final PoolReservations pools;
    private final Payables payables;
    private final Signing signing;
    private final Dossier dossier;

    OrderPlacing(
            OrderRows orders,
            ContractRows contracts,
            OrderPolicy policy,
            OrderSettings settings,
            Products products,
            PoolReservations pools,
            Payables payables,
            Signing signing,
            Dossier dossier) {
        this.orders = orders;
        this.contracts = contracts;
        this.policy = policy;
        this.settings = settings;
        this.products = products;
        this.pools = pools;
        this.payables = payables;
        this.signing = signing;
        this.dossier = dossier;
    }

    /** Last moment for GMT to decide about a price; after it the request is refused. */
    public Instant priceDecisionUntil() {
        return policy.endOfWorkingDays(OrderParameter.PRICE_DECISION_DAYS);
    }

    /**
     * Somebody decides about a price outside the range.
     *
     * @param until last moment to decide; empty when there is none
     * @return what stands in the way; empty when the decision was kept
     */
    public List<Finding> decidePrice(
            String orderId, boolean agreed, String motive, String official, Optional<Instant> until) {
        FollowUpOrder order = orders.lock(orderId);
        if (until.filter(policy.now()::isAfter).isPresent()) {
            return List.of(Finding.of(
                    "ORDER_PRICE_TERM",
                    orderId,
                    "De termijn om over de prijs te beslissen is verstreken; de aanvraag wordt geweigerd.",
                    PRICE));
        }
        decide(orderId, Step.PRICE, agreed, motive, official);
        if (!agreed) {
            orders.note(
                    orderId,
                    Step.PRICE.name(),
                    List.of(Finding.of(
                            "ORDER_PRICE_REFUSED",
                            order.request().productCode(),
                            "De prijs is niet aanvaard: " + motive,
                            PRICE)));
        }
        return List.of();
    }

    /**
     * A buyer draws the order up.
     *
     * @return what is wrong with it; empty when it was kept
     */
    public List<Finding> plan(String orderId, FollowUpOrder.Plan plan, String official) {
        FollowUpOrder order = orders.lock(orderId);
        List<Finding> faults = new ArrayList<>();
        if (plan.deliverBy().isBefore(policy.today())) {
            faults.add(Finding.of("ORDER_DELIVERY_IN_PAST", "deliverBy", "De leverdag ligt in het verleden."));
        }
        if (plan.deliverBy().isAfter(order.request().neededBy())) {
            faults.add(Finding.of(
                    "ORDER_DELIVERY_TOO_LATE", "deliverBy", "De leverdag ligt na de dag waarop het nodig is."));
        }
        if (faults.isEmpty()) {
            orders.save(order.planned(plan));
            decide(orderId, Step.PREPARATION, true, "", official);
        }
        return faults;
    }

    /** A buyer does not draw the order up. */
    public void stop(String orderId, String motive, String official) {
        decide(orderId, Step.PREPARATION, false, motive, official);
        orders.note(
                orderId,
                Step.PREPARATION.name(),
                List.of(Finding.of("ORDER_NOT_PREPARED", orderId, "De order is niet opgesteld: " + motive)));
    }

    private void decide(String orderId, Step step, boolean agreed, String motive, String official) {
        orders.addDecision(orderId, new OrderDecision(step, agreed, motive, official, policy.now()));
    }

    /** Draws the order and asks for its signatures. @return reference for the process {@code signing} */
    public String requestSignatures(String orderId) {
        FollowUpOrder order = orders.lock(orderId);
        ProductionContract contract = contracts.get(order.contractId());
        List<OrderDecision> decisions = orders.decisions(orderId);
        String preparer = agreed(decisions, Step.PREPARATION)
                .orElseThrow(() -> new IllegalStateException("Nobody drew order %s up".formatted(orderId)));
        StoredDocument document = dossier.draw(
                OrderPapers.order(order, contract, productName(order), orders.findings(orderId), decisions, preparer));
        orders.save(order.beforeSigners(document.id()));
        return signing.request(new SigningRequest(
                orderId,
                document.id(),
                OrderPapers.ORDER,
                contract.id(),
                order.supplierId(),
                order.request().forecastRef(),
                order.value(),
                product(order).map(Product::group).orElse(GROUP),
                order.price() == PriceStanding.ABOVE ? Set.of(Flag.PRICE_OUT_OF_RANGE) : Set.of(),
                policy.endOfWorkingDays(OrderParameter.SIGNING_DAYS)));
    }

    private static Optional<String> agreed(List<OrderDecision> decisions, Step step) {
        return decisions.stream()
                .filter(decision -> decision.step() == step)
                .reduce((earlier, later) -> later)
                .filter(OrderDecision::agreed)
                .map(OrderDecision::decidedBy);
    }

    /**
     * The guard before the order binds, and the offer: the order is written as UBL and the supplier may answer it.
     *
     * @return last moment to answer; empty when something stands in the way, and then it is kept what
     */
    public Optional<Instant> offer(String orderId) {
        FollowUpOrder order = orders.lock(orderId);
        ProductionContract contract = contracts.lock(order.contractId());
        List<Finding> obstacles = obstacles(order, contract);
        if (!obstacles.isEmpty()) {
            orders.note(orderId, "OFFER", obstacles);
            return Optional.empty();
        }
        StoredDocument message = dossier.file(new DocumentToFile(
                orderId,
                OrderPapers.MESSAGE,
                "Orderbericht " + orderId,
                "application/xml",
                UblOrder.write(order, contract, productName(order), settings, policy.today()),
                DocumentToFile.Audience.RESTRICTED,
                ""));
        dossier.freeze(message.id());
        orders.keepMessage(orderId, message.id());
        Instant until = answerUntil();
        orders.save(order.offeredUntil(until));
        record(orderId, "ORDER_OFFERED", "De order is aan de leverancier aangeboden.");
        return Optional.of(until);
    }

    /** Last moment of a term to answer that starts today. */
    Instant answerUntil() {
        return policy.endOfDays(OrderParameter.SUPPLIER_ANSWER_DAYS);
    }

    private List<Finding> obstacles(FollowUpOrder order, ProductionContract contract) {
        List<Finding> obstacles = new ArrayList<>();
        if (order.state() != OrderState.SIGNING) {
            obstacles.add(Finding.of(
                    "ORDER_NOT_RESERVED",
                    order.id(),
                    "Order %s is %s en kan niet worden aangeboden."
                            .formatted(order.id(), order.state().inDutch())));
        }
        order.documentId()
                .map(signing::notSigned)
                .ifPresentOrElse(
                        unsigned -> unsigned.ifPresent(obstacles::add),
                        () -> obstacles.add(Finding.of("ORDER_NOT_DRAWN", order.id(), "De order is niet opgemaakt.")));
        if (!contract.active()) {
            obstacles.add(Finding.of(
                    "ORDER_CONTRACT_LAPSED",
                    contract.id(),
                    "Contract %s: %s; er wordt niets meer onder besteld."
                            .formatted(contract.id(), contract.state().inDutch()),
                    "productiecontract; werkwijze productiecontracten, deel B onder a"));
        }
        if (outOfRange(order)
                && agreed(orders.decisions(order.id()), Step.PRICE).isEmpty()) {
            obstacles.add(Finding.of(
                    "ORDER_PRICE_UNDECIDED", order.id(), "Niemand heeft de prijs buiten de range aanvaard.", PRICE));
        }
        if (order.request().poolCode().isPresent() && !pools.reserved(order.id(), order.value())) {
            obstacles.add(Finding.of(
                    "ORDER_POOL_NOT_RESERVED",
                    order.id(),
                    "Voor de order is geen geld van de inkooppool gereserveerd.",
                    "mandaat gezamenlijke inkoop van 22 maart 2020"));
        }
        return obstacles;
    }

    private static boolean outOfRange(FollowUpOrder order) {
        return order.price() == PriceStanding.ABOVE || order.price() == PriceStanding.SUSPICION;
    }

    /**
     * The supplier confirmed: from now on it may invoice what it delivers, and pooled money is spent.
     *
     * @throws IllegalStateException when the supplier did not confirm
     */
    public void registerPayable(String orderId) {
        FollowUpOrder order = orders.lock(orderId);
        if (order.state() != OrderState.CONFIRMED) {
            throw new IllegalStateException("Order %s is not confirmed (%s)".formatted(orderId, order.state()));
        }
        ProductionContract contract = contracts.get(order.contractId());
        payables.register(new Payable(
                orderId,
                contract.id(),
                order.supplierId(),
                product(order).map(Product::group).orElse(GROUP),
                settings.buyerOin(),
                term(contract.terms().paymentTermDays()).orElse(Payable.LONGEST_TERM_DAYS),
                term(contract.terms().acceptanceTermDays()),
                List.of(new Payable.Line(
                        1,
                        order.request().productCode(),
                        order.request().unitPrice(),
                        order.request().quantity(),
                        policy.value(OrderParameter.VAT_PERCENT)))));
        order.request().poolCode().ifPresent(pool -> pools.settle(orderId, order.value()));
        record(orderId, "ORDER_PAYABLE", "De leverancier mag factureren wat hij van de order levert.");
        record(
                contract.id(),
                "ORDER_PLACED",
                "Vervolgorder %s van %s is geplaatst."
                        .formatted(orderId, order.value().inDutch()));
    }

    /** An agreed term as the law allows it (art. 6:119a and 6:119b BW); a contract that says more or nothing gets that. */
    private static Optional<Integer> term(Optional<Integer> agreed) {
        return agreed.filter(days -> days > 0).map(days -> Math.min(days, Payable.LONGEST_TERM_DAYS));
    }

    private Optional<Product> product(FollowUpOrder order) {
        return products.find(order.request().productCode(), policy.today());
    }

    private String productName(FollowUpOrder order) {
        return product(order).map(Product::name).orElse(order.request().productCode());
    }

    private void record(String orderId, String what, String statement) {
        dossier.record(new EvidenceToRecord(orderId, what, "system", statement, ""));
    }
}
