package org.ironstock.contract.delivery;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ironstock.contract.DeliveryAnnouncement;
import org.ironstock.contract.DeliveryBooked;
import org.ironstock.contract.DeliveryLot;
import org.ironstock.contract.DeliveryOwner;
import org.ironstock.contract.DeliveryOwner.Expected;
import org.ironstock.contract.domain.Delivery;
import org.ironstock.contract.persistence.DeliveryRows;
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
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps deliveries: announced, counted, booked lot by lot, and accepted as far as their lots are released. */
@Service
@Transactional
public class DeliveryBook {

    private static final int LINE = 1;

    private final DeliveryRows deliveries;
    private final DeliveryOwners owners;
    private final LotReleases releases;
    private final Payables payables;
    private final Dossier dossier;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    DeliveryBook(
            DeliveryRows deliveries,
            DeliveryOwners owners,
            LotReleases releases,
            Payables payables,
            Dossier dossier,
            ApplicationEventPublisher events,
            Clock clock) {
        this.deliveries = deliveries;
        this.owners = owners;
        this.releases = releases;
        this.payables = payables;
        this.dossier = dossier;
        this.events = events;
        this.clock = clock;
    }

    /**
     * What was counted.
     *
     * @param place where it lies, e.g. {@code DC-VENLO}; empty when it lies where it was agreed to arrive
     * @param basis code of the regulatory basis on the goods
     * @param temperature as the thermometer of the transport showed it, in words; may be empty
     * @param returnExcess whether what exceeds the order goes back to the supplier
     */
    public record Count(
            List<DeliveryLot> lots, Optional<String> place, String basis, String temperature, boolean returnExcess) {}

    /** What makes an announcement one that cannot be taken; its order stays as it is until this transaction ends. */
    public List<Finding> faults(DeliveryAnnouncement announced) {
        List<Finding> faults = new ArrayList<>(
                owners.get(announced.orderRef()).faults(announced.orderRef(), Delivery.total(announced.lots())));
        if (deliveries.announced(announced.orderRef(), announced.reference())) {
            faults.add(Finding.of(
                    "DELIVERY_KNOWN",
                    "reference",
                    "Levering '%s' is al aangekondigd.".formatted(announced.reference())));
        }
        faults.addAll(Delivery.impossibleDates(announced.lots()));
        return faults;
    }

    /** @return id of the delivery, e.g. {@code DEL-2026-001} */
    public String announce(DeliveryAnnouncement announced, String announcedBy) {
        String id = deliveries.nextId(DutchCalendar.dayOf(clock.instant()).getYear());
        deliveries.add(
                new Delivery(
                        id,
                        announced.orderRef(),
                        announced.reference(),
                        announced.expectedOn(),
                        Optional.empty(),
                        announced.lots()),
                announcedBy,
                clock.instant());
        record(
                announced.orderRef(),
                "DELIVERY_ANNOUNCED",
                announcedBy,
                "Levering %s (%s) is aangekondigd.".formatted(id, announced.reference()));
        return id;
    }

    /**
     * The warehouse has counted a delivery.
     *
     * @return what is wrong with the count; empty when it was kept
     */
    public List<Finding> count(String deliveryId, Count count, String official) {
        Delivery delivery = deliveries.get(deliveryId);
        DeliveryOwner owner = owners.get(delivery.orderRef());
        owner.hold(delivery.orderRef());
        Expected expected = owner.expected(delivery.orderRef());
        Optional<String> place = count.place().or(expected::place);
        List<Finding> faults = faults(count, expected.open(), place);
        if (faults.isEmpty()) {
            Delivery.Receipt receipt =
                    new Delivery.Receipt(official, clock.instant(), count.basis(), place.orElseThrow());
            Delivery counted = delivery.counted(delivery.keep(expected.open(), count.lots()), receipt);
            deliveries.count(counted, receipt);
            owner.received(delivery.orderRef(), Delivery.total(counted.lots()));
            recordCount(counted, receipt, count);
        }
        return faults;
    }

    private static List<Finding> faults(Count count, Quantity open, Optional<String> place) {
        Quantity arrived = Delivery.total(count.lots());
        List<Finding> faults = new ArrayList<>(Delivery.impossibleDates(count.lots()));
        if (arrived.pieces() == 0) {
            faults.add(Finding.of("DELIVERY_EMPTY", "rows", "Tel ten minste een partij."));
        }
        if (place.isEmpty()) {
            faults.add(Finding.of(
                    "DELIVERY_PLACE", "place", "Noem het magazijn waar de goederen liggen; de order noemt er geen."));
        }
        if (arrived.exceeds(open) && !count.returnExcess()) {
            faults.add(Finding.of(
                    "DELIVERY_EXCESS",
                    "rows",
                    "Er is %s geteld en nog %s te leveren; wat meer is dan besteld gaat terug naar de leverancier."
                            .formatted(DutchText.number(arrived.pieces()), DutchText.number(open.pieces())),
                    "HvJ EU C-23/20"));
        }
        return faults;
    }

    private void recordCount(Delivery counted, Delivery.Receipt receipt, Count count) {
        long kept = Delivery.total(counted.lots()).pieces();
        record(
                counted.orderRef(),
                "DELIVERY_COUNTED",
                receipt.official(),
                "Levering %s: %s stuks ontvangen in %s, %s stuks terug naar de leverancier; temperatuur: %s."
                        .formatted(
                                counted.id(),
                                DutchText.number(kept),
                                receipt.place(),
                                DutchText.number(Delivery.total(count.lots()).pieces() - kept),
                                count.temperature().isEmpty() ? "niet gemeten" : count.temperature()));
    }

    /**
     * Books what was counted, not free, and tells payment and the order of it; a second time has no effect.
     *
     * @return ids of the lots that wait for their release
     * @throws IllegalStateException when nobody counted the delivery
     */
    public List<String> book(String deliveryId) {
        Delivery delivery = deliveries.get(deliveryId);
        Delivery.Receipt receipt = delivery.receipt()
                .orElseThrow(() -> new IllegalStateException("Nobody counted delivery %s".formatted(deliveryId)));
        DeliveryOwner owner = owners.get(delivery.orderRef());
        owner.hold(delivery.orderRef());
        Expected expected = owner.expected(delivery.orderRef());
        delivery.lots().forEach(lot -> book(delivery, receipt, expected, lot));
        deliveries.markBooked(deliveryId);
        List<String> lots =
                delivery.lots().stream().map(lot -> lot.lotId().orElseThrow()).toList();
        events.publishEvent(new DeliveryBooked(
                delivery.orderRef(), deliveryId, lots, DutchCalendar.dayOf(receipt.at()), receipt.official()));
        return lots;
    }

    private void book(Delivery delivery, Delivery.Receipt receipt, Expected expected, DeliveryLot lot) {
        String lotId = lot.lotId().orElseThrow();
        Instant at = receipt.at();
        releases.receive(new ReceivedLot(
                new Lot(
                        lotId,
                        expected.productCode(),
                        lot.supplierLot(),
                        Optional.of(expected.supplierId()),
                        lot.producedOn(),
                        lot.expiresOn(),
                        RegulatoryBasis.lasting(receipt.basis())),
                lot.quantity(),
                receipt.place(),
                expected.stockOwner(),
                Optional.empty(),
                delivery.id(),
                at,
                receipt.official(),
                List.of()));
        payables.receiptBooked(delivery.orderRef(), LINE, lotId, lot.quantity(), at, receipt.official());
    }

    /** Whether everything that was ordered has arrived; keeps it as evidence. */
    public boolean complete(String deliveryId) {
        String orderRef = deliveries.get(deliveryId).orderRef();
        Quantity open = owners.get(orderRef).expected(orderRef).open();
        boolean complete = open.pieces() == 0;
        record(
                orderRef,
                complete ? "ORDER_DELIVERED" : "ORDER_PARTLY_DELIVERED",
                "system",
                complete
                        ? "De order is geheel geleverd."
                        : "Van de order moet nog %s stuks komen.".formatted(DutchText.number(open.pieces())));
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
        deliveries.orderOfLot(lotId).ifPresent(order -> {
            deliveries.accept(lotId, accepted, on);
            payables.accepted(order, LINE, lotId, accepted, on);
        });
    }

    private void record(String orderRef, String what, String actor, String statement) {
        dossier.record(new EvidenceToRecord(orderRef, what, actor, statement, ""));
    }
}
