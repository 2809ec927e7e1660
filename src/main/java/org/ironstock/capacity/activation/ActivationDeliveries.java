package org.ironstock.capacity.activation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ironstock.capacity.domain.Activation;
import org.ironstock.capacity.domain.ActivationDelivery;
import org.ironstock.capacity.domain.ActivationMilestone;
import org.ironstock.capacity.domain.ActivationState;
import org.ironstock.capacity.persistence.ActivationDeliveryRows;
import org.ironstock.capacity.persistence.ActivationRows;
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

/** Deliveries of activations: announced, counted, booked lot by lot, and accepted as far as their lots are released. */
@Service
@Transactional
public class ActivationDeliveries {

    private static final int LINE = 1;

    private final ActivationDeliveryRows deliveries;
    private final ActivationRows rows;
    private final ActivationPolicy policy;
    private final ActivationProgress progress;
    private final ActivationSettings settings;
    private final LotReleases releases;
    private final Payables payables;
    private final Dossier dossier;

    ActivationDeliveries(
            ActivationDeliveryRows deliveries,
            ActivationRows rows,
            ActivationPolicy policy,
            ActivationProgress progress,
            ActivationSettings settings,
            LotReleases releases,
            Payables payables,
            Dossier dossier) {
        this.deliveries = deliveries;
        this.rows = rows;
        this.policy = policy;
        this.progress = progress;
        this.settings = settings;
        this.releases = releases;
        this.payables = payables;
        this.dossier = dossier;
    }

    /**
     * What was counted.
     *
     * @param place where it lies, e.g. {@code DC-VENLO}
     * @param basis code of the regulatory basis on the goods
     * @param temperature as the thermometer of the transport showed it, in words; may be empty
     * @param returnExcess whether what exceeds the order goes back to the supplier
     */
    public record Count(
            List<ActivationDelivery.Lot> lots, String place, String basis, String temperature, boolean returnExcess) {}

    /**
     * What was booked.
     *
     * @param lots ids of the lots that wait for their release
     * @param firstLot whether the first lot of the activation was among them
     */
    public record Booked(List<String> lots, boolean firstLot) {}

    /** What makes an announcement one that cannot be taken. */
    @Transactional(readOnly = true)
    public List<Finding> faults(String activationId, String reference, List<ActivationDelivery.Lot> lots) {
        Optional<Activation> activation = rows.find(activationId);
        if (activation.isEmpty()) {
            return List.of(ActivationEnding.unknown(activationId));
        }
        List<Finding> faults = new ArrayList<>();
        activation
                .filter(found -> found.state() != ActivationState.RUNNING && found.state() != ActivationState.RAMP_DOWN)
                .ifPresent(found -> faults.add(ActivationProgress.notRunning(found)));
        if (deliveries.announced(activationId, reference)) {
            faults.add(Finding.of(
                    "ACTIVATION_DELIVERY_KNOWN",
                    "reference",
                    "Levering '%s' is al aangekondigd.".formatted(reference)));
        }
        faults.addAll(dates(lots));
        return faults;
    }

    private static List<Finding> dates(List<ActivationDelivery.Lot> lots) {
        return lots.stream()
                .filter(lot -> lot.producedOn()
                        .filter(made -> !made.isBefore(lot.expiresOn()))
                        .isPresent())
                .map(lot -> Finding.of(
                        "ACTIVATION_DELIVERY_DATES",
                        "lots",
                        "Batch '%s' verloopt voordat zij is gemaakt.".formatted(lot.supplierLot())))
                .toList();
    }

    /** @return id of the delivery, e.g. {@code ACD-2026-001} */
    public String announce(
            String activationId,
            String reference,
            LocalDate expectedOn,
            List<ActivationDelivery.Lot> lots,
            String client) {
        rows.lock(activationId);
        String id = deliveries.nextId(policy.today().getYear());
        deliveries.add(
                new ActivationDelivery(id, activationId, reference, expectedOn, Optional.empty(), lots),
                client,
                policy.now());
        record(
                activationId,
                "ACTIVATION_DELIVERY_ANNOUNCED",
                client,
                "Levering %s (%s) is aangekondigd.".formatted(id, reference));
        return id;
    }

    /** The warehouse has counted a delivery. @return what is wrong with the count; empty when it was kept */
    public List<Finding> count(String deliveryId, Count count, String official) {
        ActivationDelivery delivery = deliveries.get(deliveryId);
        Activation activation = rows.lock(delivery.activationId());
        Quantity arrived = ActivationDelivery.total(count.lots());
        Quantity open = open(activation);
        List<Finding> faults = new ArrayList<>(dates(count.lots()));
        if (arrived.pieces() == 0) {
            faults.add(Finding.of("ACTIVATION_DELIVERY_EMPTY", "rows", "Tel ten minste een partij."));
        }
        if (arrived.exceeds(open) && !count.returnExcess()) {
            faults.add(Finding.of(
                    "ACTIVATION_DELIVERY_EXCESS",
                    "rows",
                    "Er is %s geteld en nog %s te leveren; wat meer is dan de activeringsorder vraagt gaat terug."
                            .formatted(DutchText.number(arrived.pieces()), DutchText.number(open.pieces())),
                    "HvJ EU C-23/20"));
        }
        if (faults.isEmpty()) {
            keep(delivery, count, open, official);
        }
        return faults;
    }

    private Quantity open(Activation activation) {
        long ordered = activation.request().ordered().pieces();
        return Quantity.of(
                Math.max(0, ordered - deliveries.received(activation.id()).pieces()));
    }

    private void keep(ActivationDelivery delivery, Count count, Quantity open, String official) {
        List<ActivationDelivery.Lot> kept = ActivationDelivery.upTo(open, count.lots(), delivery.id());
        deliveries.count(
                new ActivationDelivery(
                        delivery.id(),
                        delivery.activationId(),
                        delivery.reference(),
                        delivery.expectedOn(),
                        Optional.empty(),
                        kept),
                new ActivationDelivery.Receipt(official, policy.now(), count.basis()),
                count.place());
        long back = ActivationDelivery.total(count.lots()).pieces()
                - ActivationDelivery.total(kept).pieces();
        record(
                delivery.activationId(),
                "ACTIVATION_DELIVERY_COUNTED",
                official,
                "Levering %s: %s stuks ontvangen, %s stuks terug naar de leverancier; temperatuur: %s."
                        .formatted(
                                delivery.id(),
                                DutchText.number(ActivationDelivery.total(kept).pieces()),
                                DutchText.number(back),
                                count.temperature().isEmpty() ? "niet gemeten" : count.temperature()));
    }

    /** Books what was counted, not free, and tells payment of it; a second time has no effect. */
    public Booked book(String deliveryId) {
        ActivationDelivery delivery = deliveries.get(deliveryId);
        ActivationDelivery.Receipt receipt = delivery.receipt()
                .orElseThrow(() -> new IllegalStateException("Nobody counted delivery %s".formatted(deliveryId)));
        Activation activation = rows.lock(delivery.activationId());
        delivery.lots().forEach(lot -> book(activation, delivery, receipt, lot));
        List<String> lots =
                delivery.lots().stream().map(lot -> lot.lotId().orElseThrow()).toList();
        boolean first = !lots.isEmpty()
                && activation.state() == ActivationState.RUNNING
                && progress.reach(
                        activation.id(),
                        ActivationMilestone.FIRST_LOT,
                        DutchCalendar.dayOf(receipt.at()),
                        "partij " + lots.get(0),
                        receipt.official());
        return new Booked(lots, first);
    }

    private void book(
            Activation activation,
            ActivationDelivery delivery,
            ActivationDelivery.Receipt receipt,
            ActivationDelivery.Lot lot) {
        String lotId = lot.lotId().orElseThrow();
        releases.receive(new ReceivedLot(
                new Lot(
                        lotId,
                        activation.productCode(),
                        lot.supplierLot(),
                        Optional.of(activation.supplierId()),
                        lot.producedOn(),
                        lot.expiresOn(),
                        RegulatoryBasis.lasting(receipt.basis())),
                lot.quantity(),
                deliveries.place(delivery.id()),
                settings.owner(),
                Optional.empty(),
                delivery.id(),
                receipt.at(),
                receipt.official(),
                List.of()));
        payables.receiptBooked(activation.id(), LINE, lotId, lot.quantity(), receipt.at(), receipt.official());
    }

    /** What was found good is accepted for payment, and counts for the capacity. */
    @EventListener
    void released(LotReleased lot) {
        accept(lot.lotId(), lot.accepted(), DutchCalendar.dayOf(lot.releasedAt()));
    }

    /** Of a rejected lot nothing is paid, and nothing counts. */
    @EventListener
    void rejected(LotRejected lot) {
        accept(lot.lotId(), Quantity.NONE, DutchCalendar.dayOf(lot.rejectedAt()));
    }

    private void accept(String lotId, Quantity accepted, LocalDate on) {
        deliveries.activationOfLot(lotId).ifPresent(activation -> {
            deliveries.accept(lotId, accepted, on);
            payables.accepted(activation, LINE, lotId, accepted, on);
        });
    }

    private void record(String id, String what, String actor, String statement) {
        dossier.record(new EvidenceToRecord(id, what, actor, statement, ""));
    }
}
