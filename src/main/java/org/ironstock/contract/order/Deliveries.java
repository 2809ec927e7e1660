package org.ironstock.contract.order;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ironstock.contract.domain.Delivery;
import org.ironstock.contract.domain.FollowUpOrder;
import org.ironstock.contract.domain.OrderState;
import org.ironstock.contract.persistence.DeliveryRows;
import org.ironstock.contract.persistence.OrderRows;
import org.ironstock.dossier.Dossier;
import org.ironstock.dossier.EvidenceToRecord;
import org.ironstock.payment.Payables;
import org.ironstock.quality.LotRejected;
import org.ironstock.quality.LotReleased;
import org.ironstock.quality.LotReleases;
import org.ironstock.quality.ReceivedLot;
import org.ironstock.shared.DutchCalendar;
import org.ironstock.shared.DutchText;
import org.ironstock.shared.Finding;
import org.ironstock.shared.Quantity;
import org.ironstock.stock.Lot;
import org.ironstock.stock.RegulatoryBasis;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Deliveries of confirmed orders: announced, counted, booked lot by lot, and accepted as far as their lots are released. */
@Service
@Transactional
public class Deliveries {

    private static final int LINE = 1;

    private final DeliveryRows deliveries;
    private final OrderRows orders;
    private final OrderPolicy policy;
    private final OrderSettings settings;
    private final LotReleases releases;
    private final Payables payables;
    private final Dossier dossier;

    Deliveries(
            DeliveryRows deliveries,
            OrderRows orders,
            OrderPolicy policy,
            OrderSettings settings,
            LotReleases releases,
            Payables payables,
            Dossier dossier) {
        this.deliveries = deliveries;
        this.orders = orders;
        this.policy = policy;
        this.settings = settings;
        this.releases = releases;
        this.payables = payables;
        this.dossier = dossier;
    }

    /**
     * What was counted.
     *
     * @param basis code of the regulatory basis on the goods
     * @param temperature as the thermometer of the transport showed it, in words; may be empty
     * @param returnExcess whether what exceeds the order goes back to the supplier
     */
    public record Count(List<Delivery.Lot> lots, String basis, String temperature, boolean returnExcess) {}

    /** What makes an announcement one that cannot be taken; nobody cancels the order until this transaction ends. */
    public List<Finding> faults(String orderId, String reference, List<Delivery.Lot> lots) {
        Optional<FollowUpOrder> order =
                orders.find(orderId).map(FollowUpOrder::id).map(orders::lock);
        List<Finding> faults = new ArrayList<>();
        if (order.isEmpty()) {
            faults.add(Finding.of("DELIVERY_ORDER_UNKNOWN", "orderId", "Er is geen order %s.".formatted(orderId)));
        }
        order.filter(found -> found.state() != OrderState.CONFIRMED)
                .ifPresent(found -> faults.add(Finding.of(
                        "DELIVERY_ORDER_NOT_CONFIRMED",
                        "orderId",
                        "Order %s is niet bevestigd (%s)."
                                .formatted(orderId, found.state().inDutch()))));
        if (deliveries.announced(orderId, reference)) {
            faults.add(Finding.of(
                    "DELIVERY_KNOWN", "reference", "Levering '%s' is al aangekondigd.".formatted(reference)));
        }
        order.filter(found -> found.state() == OrderState.CONFIRMED)
                .flatMap(found -> cancelled(found, Delivery.total(lots)))
                .ifPresent(faults::add);
        faults.addAll(dates(lots));
        return faults;
    }

    /** Of an order that was cancelled in part the supplier sends no more than what remained. */
    private Optional<Finding> cancelled(FollowUpOrder order, Quantity announced) {
        Quantity left = notSent(order);
        return deliveries.cancelled(order.id()).pieces() > 0 && announced.exceeds(left)
                ? Optional.of(Finding.of(
                        "DELIVERY_CANCELLED",
                        "lots",
                        "Order %s is in overleg geannuleerd; er kunnen nog %s stuks worden verzonden."
                                .formatted(order.id(), DutchText.number(left.pieces()))))
                : Optional.empty();
    }

    /** What is neither received nor on its way; who changes that locks the order. */
    Quantity notSent(FollowUpOrder order) {
        return Quantity.of(Math.max(
                0, open(order).pieces() - deliveries.onTheWay(order.id()).pieces()));
    }

    private static List<Finding> dates(List<Delivery.Lot> lots) {
        return lots.stream()
                .filter(lot -> lot.producedOn()
                        .filter(made -> !made.isBefore(lot.expiresOn()))
                        .isPresent())
                .map(lot -> Finding.of(
                        "DELIVERY_DATES",
                        "lots",
                        "Batch '%s' verloopt voordat zij is gemaakt.".formatted(lot.supplierLot())))
                .toList();
    }

    /** @return id of the delivery, e.g. {@code DEL-2026-001} */
    public String announce(
            String orderId, String reference, LocalDate expectedOn, List<Delivery.Lot> lots, String client) {
        String id = deliveries.nextId(policy.today().getYear());
        deliveries.add(
                new Delivery(id, orderId, reference, expectedOn, Optional.empty(), lots, false), client, policy.now());
        record(orderId, "DELIVERY_ANNOUNCED", client, "Levering %s (%s) is aangekondigd.".formatted(id, reference));
        return id;
    }

    /**
     * The warehouse has counted a delivery.
     *
     * @return what is wrong with the count; empty when it was kept
     */
    public List<Finding> count(String deliveryId, Count count, String official) {
        Delivery delivery = deliveries.get(deliveryId);
        FollowUpOrder order = orders.lock(delivery.orderId());
        Quantity arrived = Delivery.total(count.lots());
        Quantity open = open(order);
        List<Finding> faults = new ArrayList<>(dates(count.lots()));
        if (arrived.pieces() == 0) {
            faults.add(Finding.of("DELIVERY_EMPTY", "rows", "Tel ten minste een partij."));
        }
        if (arrived.exceeds(open) && !count.returnExcess()) {
            faults.add(Finding.of(
                    "DELIVERY_EXCESS",
                    "rows",
                    "Er is %s geteld en nog %s te leveren; wat meer is dan besteld gaat terug naar de leverancier."
                            .formatted(DutchText.number(arrived.pieces()), DutchText.number(open.pieces())),
                    "HvJ EU C-23/20"));
        }
        if (faults.isEmpty()) {
            keep(delivery, count, open, official);
        }
        return faults;
    }

    private Quantity open(FollowUpOrder order) {
        long ordered = deliveries.agreed(order).pieces();
        return Quantity.of(Math.max(0, ordered - deliveries.received(order.id()).pieces()));
    }

    private void keep(Delivery delivery, Count count, Quantity open, String official) {
        List<Delivery.Lot> kept = new ArrayList<>();
        for (Delivery.Lot lot : Delivery.upTo(open, count.lots())) {
            String lotId = "LOT-%s-%d".formatted(delivery.id().substring("DEL-".length()), kept.size() + 1);
            kept.add(new Delivery.Lot(
                    Optional.of(lotId), lot.supplierLot(), lot.producedOn(), lot.expiresOn(), lot.quantity()));
        }
        deliveries.count(
                new Delivery(
                        delivery.id(),
                        delivery.orderId(),
                        delivery.reference(),
                        delivery.expectedOn(),
                        Optional.empty(),
                        kept,
                        false),
                new Delivery.Receipt(official, policy.now(), count.basis()));
        long back = Delivery.total(count.lots()).pieces() - Delivery.total(kept).pieces();
        record(
                delivery.orderId(),
                "DELIVERY_COUNTED",
                official,
                "Levering %s: %s stuks ontvangen, %s stuks terug naar de leverancier; temperatuur: %s."
                        .formatted(
                                delivery.id(),
                                DutchText.number(Delivery.total(kept).pieces()),
                                DutchText.number(back),
                                count.temperature().isEmpty() ? "niet gemeten" : count.temperature()));
    }

    /**
     * Books what was counted, not free, and tells payment of it; a second time has no effect.
     *
     * @return ids of the lots that wait for their release
     * @throws IllegalStateException when nobody counted the delivery
     */
    public List<String> book(String deliveryId) {
        Delivery delivery = deliveries.get(deliveryId);
        Delivery.Receipt receipt = delivery.receipt()
                .orElseThrow(() -> new IllegalStateException("Nobody counted delivery %s".formatted(deliveryId)));
        FollowUpOrder order = orders.lock(delivery.orderId());
        delivery.lots().forEach(lot -> book(order, delivery, receipt, lot));
        deliveries.markBooked(deliveryId);
        return delivery.lots().stream().map(lot -> lot.lotId().orElseThrow()).toList();
    }

    private void book(FollowUpOrder order, Delivery delivery, Delivery.Receipt receipt, Delivery.Lot lot) {
        String lotId = lot.lotId().orElseThrow();
        releases.receive(new ReceivedLot(
                new Lot(
                        lotId,
                        order.request().productCode(),
                        lot.supplierLot(),
                        Optional.of(order.supplierId()),
                        lot.producedOn(),
                        lot.expiresOn(),
                        RegulatoryBasis.lasting(receipt.basis())),
                lot.quantity(),
                order.plan().map(FollowUpOrder.Plan::place).orElseThrow(),
                settings.owner(),
                Optional.empty(),
                delivery.id(),
                receipt.at(),
                receipt.official(),
                List.of()));
        payables.receiptBooked(order.id(), LINE, lotId, lot.quantity(), receipt.at(), receipt.official());
    }

    /** Whether everything that was ordered has arrived; keeps it as evidence. */
    public boolean complete(String deliveryId) {
        Delivery delivery = deliveries.get(deliveryId);
        FollowUpOrder order = orders.lock(delivery.orderId());
        boolean complete = open(order).pieces() == 0;
        record(
                order.id(),
                complete ? "ORDER_DELIVERED" : "ORDER_PARTLY_DELIVERED",
                "system",
                complete
                        ? "De order is geheel geleverd."
                        : "Van de order moet nog %s stuks komen."
                                .formatted(DutchText.number(open(order).pieces())));
        return complete;
    }

    /** What was found good is accepted for payment. */
    @EventListener
    void released(LotReleased lot) {
        accept(lot.lotId(), lot.accepted(), DutchCalendar.dayOf(lot.releasedAt()));
    }

    /** Of a rejected lot nothing is paid. */
    @EventListener
    void rejected(LotRejected lot) {
        accept(lot.lotId(), Quantity.NONE, DutchCalendar.dayOf(lot.rejectedAt()));
    }

    private void accept(String lotId, Quantity accepted, LocalDate on) {
        deliveries.orderOfLot(lotId).ifPresent(order -> payables.accepted(order, LINE, lotId, accepted, on));
    }

    private void record(String orderId, String what, String actor, String statement) {
        dossier.record(new EvidenceToRecord(orderId, what, actor, statement, ""));
    }
}
