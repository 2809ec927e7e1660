package org.ironstock.handover.wave;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.ironstock.dossier.Dossier;
import org.ironstock.dossier.EvidenceToRecord;
import org.ironstock.dossier.StoredDocument;
import org.ironstock.handover.Handover;
import org.ironstock.handover.SiteState;
import org.ironstock.handover.WaveTransferred;
import org.ironstock.handover.application.HandoverSigning;
import org.ironstock.handover.domain.HandoverPlan;
import org.ironstock.handover.domain.SiteHandover;
import org.ironstock.handover.domain.SiteLot;
import org.ironstock.handover.persistence.HandoverRows;
import org.ironstock.handover.persistence.PlanRows;
import org.ironstock.handover.persistence.SiteDecisionRows;
import org.ironstock.handover.persistence.SiteLotRows;
import org.ironstock.handover.persistence.SiteRows;
import org.ironstock.shared.DutchText;
import org.ironstock.shared.Finding;
import org.ironstock.shared.Quantity;
import org.ironstock.signing.SignedDocument;
import org.ironstock.signing.Signing;
import org.ironstock.stock.Counter;
import org.ironstock.stock.Holding;
import org.ironstock.stock.Movement;
import org.ironstock.stock.MovementKind;
import org.ironstock.stock.PlaceFreezes;
import org.ironstock.stock.StockHolding;
import org.ironstock.stock.StockLedger;
import org.ironstock.stock.StockStatus;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Hands a counted site over: minutes of transfer, the signature of the receiving party and of the State, and at the signed
 * moment the ledger, the freeze and the claim in one transaction.
 */
@Service
@Transactional
public class SiteTransfers {

    private static final String GROUND = "werkwijze overdracht noodvoorraad, stap 3.8 en 3.9";

    private final SitesUnderWay sites;
    private final SiteRows rows;
    private final SiteLotRows lots;
    private final SiteDecisionRows decisions;
    private final SiteValuation valuation;
    private final StockOfSite stock;
    private final HandoverRows handovers;
    private final PlanRows plans;
    private final StockLedger ledger;
    private final PlaceFreezes freezes;
    private final ReceivingParty receiver;
    private final Dossier dossier;
    private final Signing signing;
    private final HandoverSigning signatures;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    SiteTransfers(
            SitesUnderWay sites,
            SiteRows rows,
            SiteLotRows lots,
            SiteDecisionRows decisions,
            SiteValuation valuation,
            StockOfSite stock,
            HandoverRows handovers,
            PlanRows plans,
            StockLedger ledger,
            PlaceFreezes freezes,
            ReceivingParty receiver,
            Dossier dossier,
            Signing signing,
            HandoverSigning signatures,
            ApplicationEventPublisher events,
            Clock clock) {
        this.sites = sites;
        this.rows = rows;
        this.lots = lots;
        this.decisions = decisions;
        this.valuation = valuation;
        this.stock = stock;
        this.handovers = handovers;
        this.plans = plans;
        this.ledger = ledger;
        this.freezes = freezes;
        this.receiver = receiver;
        this.dossier = dossier;
        this.signing = signing;
        this.signatures = signatures;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Values every lot and draws the minutes up; their bytes stay as they are from now on.
     *
     * @return last moment at which the receiving party may sign
     */
    public Instant drawMinutes(String siteHandoverId) {
        SiteHandover site = sites.expect(siteHandoverId, SiteState.MINUTES);
        List<SiteLot> valued = valuation.valued(site);
        lots.replace(site, valued);
        HandoverPlan plan = plans.find(site.handoverId()).orElseThrow().plan();
        StoredDocument minutes = dossier.draw(WavePapers.minutes(
                handover(site),
                plan,
                site,
                receiver.named(site),
                valued,
                decisions.prices(site),
                decisions.statedBy(site).orElseThrow()));
        dossier.freeze(minutes.id());
        rows.minutes(site.id(), minutes.id(), WavePapers.total(valued));
        return signatures.deadline();
    }

    private Handover handover(SiteHandover site) {
        return handovers.find(site.handoverId()).orElseThrow();
    }

    /** The minutes that are to be signed. */
    @Transactional(readOnly = true)
    public StoredDocument minutes(String siteHandoverId) {
        return dossier.get(rows.get(siteHandoverId).minutesId().orElseThrow());
    }

    /**
     * An official records that the receiving party signed.
     *
     * @param sha256 hash of the document that it signed, as it says
     */
    public List<Finding> receiverSigned(String siteHandoverId, String signer, String sha256, String official) {
        SiteHandover site = sites.expect(siteHandoverId, SiteState.MINUTES);
        List<Finding> faults = new ArrayList<>(receiver.faultsToday(site));
        if (signer.isBlank()) {
            faults.add(
                    Finding.of("RECEIVER_SIGNER_MISSING", "signer", "Noem wie namens de ontvangende partij tekende."));
        }
        if (!minutes(siteHandoverId).sha256().equalsIgnoreCase(sha256.strip())) {
            faults.add(Finding.of(
                    "RECEIVER_OTHER_DOCUMENT",
                    "sha256",
                    "De ontvangende partij tekende een ander document: de SHA-256 is niet die van dit proces-verbaal.",
                    GROUND));
        }
        if (faults.isEmpty()) {
            Instant now = clock.instant();
            rows.receiverSigned(site.id(), signer.strip(), now);
            sites.move(site, SiteState.SIGNED, "Getekend namens de ontvangende partij.", official);
        }
        return faults;
    }

    /** An official records that the receiving party refused. */
    public void receiverRefused(String siteHandoverId, String reason, String official) {
        SiteHandover site = sites.expect(siteHandoverId, SiteState.MINUTES);
        sites.move(site, site.state(), "De ontvangende partij weigerde: " + reason, official);
    }

    /** Keeps why the transfer does not come about, for whoever tries again. */
    public void keepFailure(String siteHandoverId) {
        SiteHandover site = rows.lock(siteHandoverId);
        UUID minutes = site.minutesId().orElseThrow();
        if (site.state() == SiteState.MINUTES) {
            if (sites.reason(siteHandoverId).isEmpty()) {
                sites.move(
                        site, site.state(), "De ontvangende partij heeft niet op tijd getekend.", SitesUnderWay.SYSTEM);
            }
        } else if (signing.notSigned(minutes).isPresent()) {
            sites.move(
                    site,
                    site.state(),
                    signing.whyNotSigned(minutes).orElse("Het proces-verbaal is niet op tijd getekend."),
                    SitesUnderWay.SYSTEM);
        }
    }

    /** Asks the State's signatures under the minutes that the receiving party signed. */
    public String requestSignatures(String siteHandoverId) {
        SiteHandover site = sites.expect(siteHandoverId, SiteState.SIGNED);
        return signatures.request(
                site.handoverId(),
                site.minutesId().orElseThrow(),
                WavePapers.MINUTES,
                site.receiverId(),
                site.value(),
                Set.of());
    }

    /**
     * Passes ownership and risk at the moment of the last signature: all lots of the site or none.
     *
     * @return false when the stock is no longer what was counted; nothing has passed then
     * @throws IllegalStateException when not everybody signed
     */
    public boolean book(String siteHandoverId) {
        SiteHandover site = sites.expect(siteHandoverId, SiteState.SIGNED);
        UUID minutes = site.minutesId().orElseThrow();
        if (site.receiverSignedAt().isEmpty() || signing.notSigned(minutes).isPresent()) {
            throw new IllegalStateException("The minutes of %s are not signed".formatted(site.id()));
        }
        List<SiteLot> counted = lots.of(site);
        if (changed(site, counted)) {
            sites.move(
                    site,
                    SiteState.SIGNED,
                    "De voorraad op de locatie is na de telling veranderd; er is niets overgedragen.",
                    SitesUnderWay.SYSTEM);
            return false;
        }
        Instant signedAt = signing.signatureOf(minutes).orElseThrow().signatures().stream()
                .map(SignedDocument.Signature::signedAt)
                .max(Comparator.naturalOrder())
                .orElseThrow();
        freezes.lift(site.site(), site.id(), "Overgedragen.", SitesUnderWay.SYSTEM);
        List<SiteLot> taken = counted.stream().filter(SiteLot::takenOver).toList();
        bookCount(site, counted, minutes.toString(), signedAt);
        post(site, "RESERVERING", MovementKind.RESERVATION_END, minutes.toString(), signedAt, ended(taken));
        String reference =
                post(site, "EIGENDOM", MovementKind.OWNERSHIP, minutes.toString(), signedAt, passed(site, taken));
        rows.transferred(site.id(), reference, signedAt);
        sites.move(site, SiteState.TRANSFERRED, "", SitesUnderWay.SYSTEM);
        return true;
    }

    /** Whether any holding that was counted is not there any more as it was counted. */
    private boolean changed(SiteHandover site, List<SiteLot> counted) {
        Map<String, Quantity> now = stock.of(site).stream()
                .collect(Collectors.toMap(
                        held -> key(held.lot().lotId(), held.holding()), StockHolding::quantity, Quantity::plus));
        return counted.stream()
                .anyMatch(lot -> !lot.book().equals(now.get(key(lot.lot().lotId(), lot.holding()))));
    }

    private static String key(String lotId, Holding holding) {
        return String.join("|", lotId, holding.owner(), holding.status().name(), holding.reservedFor());
    }

    private void bookCount(SiteHandover site, List<SiteLot> counted, String document, Instant at) {
        List<Movement.Line> lines = new ArrayList<>();
        counted.stream()
                .filter(lot -> lot.missing().pieces() > 0)
                .forEach(lot ->
                        lines.add(new Movement.Line(lot.lot().lotId(), lot.missing(), lot.holding(), Counter.LOST)));
        lots.surplus(site)
                .forEach((lotId, found) -> lines.add(new Movement.Line(
                        lotId, found.pieces(), Counter.LOST, Holding.notFree(site.site(), found.owner()))));
        post(site, "TELLING", MovementKind.COUNT, document, at, lines);
    }

    private static List<Movement.Line> ended(List<SiteLot> taken) {
        return taken.stream()
                .filter(lot -> lot.holding().status() == StockStatus.RESERVED)
                .map(lot -> new Movement.Line(
                        lot.lot().lotId(),
                        lot.found(),
                        lot.holding(),
                        free(lot, lot.holding().owner())))
                .toList();
    }

    private static List<Movement.Line> passed(SiteHandover site, List<SiteLot> taken) {
        return taken.stream()
                .map(lot -> new Movement.Line(
                        lot.lot().lotId(), lot.found(), free(lot, lot.holding().owner()), free(lot, site.receiverId())))
                .toList();
    }

    private static Holding free(SiteLot lot, String owner) {
        return Holding.free(lot.holding().place(), owner);
    }

    /** @return the reference, also when there is nothing to book */
    private String post(
            SiteHandover site, String what, MovementKind kind, String document, Instant at, List<Movement.Line> lines) {
        String reference = "%s-%d-%s".formatted(site.id(), site.attempt(), what);
        if (!lines.isEmpty()) {
            ledger.post(new Movement(reference, kind, document, at, SitesUnderWay.SYSTEM, lines));
        }
        return reference;
    }

    /** Nothing of a counted site is taken over: what the count found is booked, and stock may leave it again. */
    public void closeWithoutTransfer(String siteHandoverId) {
        SiteHandover site = sites.expect(siteHandoverId, SiteState.MINUTES);
        bookCount(site, lots.of(site), site.countId(), clock.instant());
        freezes.lift(site.site(), site.id(), "Er is niets over te nemen.", SitesUnderWay.SYSTEM);
        sites.move(site, SiteState.NOTHING_TAKEN, "", SitesUnderWay.SYSTEM);
    }

    /** Files what the receiving party owes, and tells that the stock went over. */
    public void settle(String siteHandoverId) {
        SiteHandover site = sites.expect(siteHandoverId, SiteState.TRANSFERRED);
        StoredDocument settlement = dossier.draw(WavePapers.settlement(handover(site), site, receiver.named(site)));
        dossier.freeze(settlement.id());
        rows.settlement(site.id(), settlement.id());
        List<SiteLot> taken = lots.of(site).stream().filter(SiteLot::takenOver).toList();
        dossier.record(new EvidenceToRecord(
                site.handoverId(),
                "WAVE_TRANSFERRED",
                SitesUnderWay.SYSTEM,
                "Locatie %s is op %s overgedragen; de ontvangende partij is %s verschuldigd."
                        .formatted(
                                site.site(),
                                DutchText.moment(site.transferredAt().orElseThrow()),
                                site.value().inDutch()),
                ""));
        events.publishEvent(new WaveTransferred(
                site.handoverId(),
                site.id(),
                site.site(),
                site.receiverId(),
                taken.size(),
                Quantity.of(
                        taken.stream().mapToLong(lot -> lot.found().pieces()).sum()),
                site.value(),
                site.minutesId().orElseThrow(),
                site.transferredAt().orElseThrow()));
    }
}
