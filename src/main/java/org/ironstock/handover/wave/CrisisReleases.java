package org.ironstock.handover.wave;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ironstock.dossier.Dossier;
import org.ironstock.dossier.EvidenceToRecord;
import org.ironstock.dossier.StoredDocument;
import org.ironstock.handover.application.HandoverSigning;
import org.ironstock.handover.domain.CrisisRelease;
import org.ironstock.handover.domain.CrisisRelease.State;
import org.ironstock.handover.domain.SiteHandover;
import org.ironstock.handover.persistence.CrisisReleaseRows;
import org.ironstock.handover.persistence.HandoverRows;
import org.ironstock.handover.persistence.SiteRows;
import org.ironstock.shared.DutchCalendar;
import org.ironstock.shared.DutchText;
import org.ironstock.shared.Finding;
import org.ironstock.shared.Money;
import org.ironstock.shared.Quantity;
import org.ironstock.signing.Signing;
import org.ironstock.signing.SigningRequest;
import org.ironstock.stock.Counter;
import org.ironstock.stock.FreezeExemption;
import org.ironstock.stock.Movement;
import org.ironstock.stock.MovementKind;
import org.ironstock.stock.PlaceFreezes;
import org.ironstock.stock.StockHolding;
import org.ironstock.stock.StockLedger;
import org.ironstock.stock.StockStatus;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The one exception to a freeze: goods that a crisis asks for leave a frozen site under a signed release. A site that was
 * counted before is then no longer what was counted, so its transfer does not come about and is tried again.
 */
@Service
@Transactional
public class CrisisReleases {

    private static final String GROUND = "werkwijze overdracht noodvoorraad, stap 3.1: getekende crisisvrijgave";

    private final CrisisReleaseRows rows;
    private final HandoverRows handovers;
    private final SiteRows sites;
    private final StockOfSite stock;
    private final StockLedger ledger;
    private final PlaceFreezes freezes;
    private final Dossier dossier;
    private final Signing signing;
    private final HandoverSigning signatures;
    private final Clock clock;

    CrisisReleases(
            CrisisReleaseRows rows,
            HandoverRows handovers,
            SiteRows sites,
            StockOfSite stock,
            StockLedger ledger,
            PlaceFreezes freezes,
            Dossier dossier,
            Signing signing,
            HandoverSigning signatures,
            Clock clock) {
        this.rows = rows;
        this.handovers = handovers;
        this.sites = sites;
        this.stock = stock;
        this.ledger = ledger;
        this.freezes = freezes;
        this.dossier = dossier;
        this.signing = signing;
        this.signatures = signatures;
        this.clock = clock;
    }

    /** Why nothing can be released in a handover now. */
    @Transactional(readOnly = true)
    public List<Finding> faults(String handoverId) {
        if (handovers.find(handoverId).isEmpty()) {
            return List.of(
                    Finding.of("HANDOVER_UNKNOWN", "handoverId", "Overdracht %s bestaat niet.".formatted(handoverId)));
        }
        return frozen(handoverId).findAny().isEmpty()
                ? List.of(Finding.of(
                        "NO_SITE_FROZEN",
                        "handoverId",
                        "In overdracht %s is geen locatie bevroren; een crisisvrijgave is niet nodig."
                                .formatted(handoverId),
                        GROUND))
                : List.of();
    }

    private Stream<SiteHandover> frozen(String handoverId) {
        return sites.of(handoverId).stream().filter(site -> site.state().frozen());
    }

    /** What may go to care from a site that is frozen now; no product of which there is nothing. */
    public record Releasable(String site, String productCode, Quantity quantity) {}

    /** What may go to care from the frozen sites of a handover, by site and product. */
    @Transactional(readOnly = true)
    public List<Releasable> releasable(String handoverId) {
        List<Releasable> all = new ArrayList<>();
        frozen(handoverId).forEach(site -> usable(site)
                .collect(Collectors.groupingBy(
                        held -> held.lot().productCode(), TreeMap::new, Collectors.summingLong(held -> held.quantity()
                                .pieces())))
                .forEach((product, pieces) -> all.add(new Releasable(site.site(), product, Quantity.of(pieces)))));
        return all;
    }

    /**
     * What somebody asks for.
     *
     * @param recipient who gets the goods
     */
    public record Wish(String site, String productCode, Quantity quantity, String recipient, String reason) {}

    /** What came of a wish: its reference, or why not. */
    public record Drafted(String releaseId, List<Finding> faults) {}

    public Drafted draft(String handoverId, Wish wish, String official) {
        handovers.lock(handoverId);
        Optional<SiteHandover> site =
                frozen(handoverId).filter(one -> one.site().equals(wish.site())).findFirst();
        if (site.isEmpty()) {
            return new Drafted(
                    "",
                    List.of(Finding.of(
                            "SITE_NOT_FROZEN",
                            "site",
                            "Locatie '%s' is niet bevroren voor overdracht %s.".formatted(wish.site(), handoverId),
                            GROUND)));
        }
        long there = usable(site.get(), wish.productCode()).stream()
                .mapToLong(held -> held.quantity().pieces())
                .sum();
        if (wish.quantity().pieces() > there) {
            return new Drafted(
                    "",
                    List.of(Finding.of(
                            "CRISIS_STOCK_SHORT",
                            "pieces",
                            "Op %s liggen %s stuks van %s die naar de zorg mogen; gevraagd: %s."
                                    .formatted(
                                            wish.site(),
                                            DutchText.number(there),
                                            wish.productCode(),
                                            DutchText.number(wish.quantity().pieces())),
                            GROUND)));
        }
        int number = rows.next(handoverId);
        CrisisRelease release = new CrisisRelease(
                "%s-C%d".formatted(handoverId, number),
                handoverId,
                wish.site(),
                wish.productCode(),
                wish.quantity(),
                wish.recipient(),
                wish.reason(),
                State.DRAFTED,
                Optional.empty(),
                official);
        rows.add(release, number, clock.instant());
        return new Drafted(release.id(), List.of());
    }

    /** Free stock that may go to care today. */
    private Stream<StockHolding> usable(SiteHandover site) {
        LocalDate today = DutchCalendar.dayOf(clock.instant());
        return stock.of(site).stream()
                .filter(held -> held.holding().status() == StockStatus.FREE)
                .filter(held ->
                        !held.lot().expiredOn(today) && !held.lot().basis().endedOn(today));
    }

    /** The same of one product, first expired first. */
    private List<StockHolding> usable(SiteHandover site, String productCode) {
        return usable(site)
                .filter(held -> held.lot().productCode().equals(productCode))
                .sorted(Comparator.comparing((StockHolding held) -> held.lot().expiresOn())
                        .thenComparing(held -> held.lot().lotId()))
                .toList();
    }

    /** Draws the release and asks for its signatures; gives the reference of the signing. */
    public String requestSignatures(String releaseId) {
        CrisisRelease release = rows.lock(releaseId);
        StoredDocument document = dossier.draw(WavePapers.release(release));
        rows.document(releaseId, document.id());
        return signatures.request(
                release.handoverId(),
                document.id(),
                WavePapers.CRISIS_RELEASE,
                "",
                Money.ZERO,
                Set.of(SigningRequest.Flag.CRISIS));
    }

    /**
     * Issues what was signed, first expired first.
     *
     * @return false when there is not enough of it any more; nothing was issued then
     * @throws IllegalStateException when it is not signed
     */
    public boolean issue(String releaseId) {
        CrisisRelease release = rows.lock(releaseId);
        String document = release.documentId().orElseThrow().toString();
        if (signing.notSigned(release.documentId().get()).isPresent()) {
            throw new IllegalStateException("Crisis release %s is not signed".formatted(releaseId));
        }
        List<Movement.Line> lines = lines(release);
        long found = lines.stream().mapToLong(line -> line.quantity().pieces()).sum();
        if (found < release.quantity().pieces()) {
            return false;
        }
        freezes.exempt(new FreezeExemption(
                release.site(), release.productCode(), document, release.quantity(), release.draftedBy()));
        ledger.post(
                new Movement(release.id(), MovementKind.ISSUE, document, clock.instant(), release.draftedBy(), lines));
        rows.state(releaseId, State.ISSUED);
        record(
                release,
                "CRISIS_STOCK_ISSUED",
                "%s stuks van %s gingen naar %s."
                        .formatted(DutchText.number(found), release.productCode(), release.recipient()));
        return true;
    }

    private List<Movement.Line> lines(CrisisRelease release) {
        Optional<SiteHandover> site = sites.of(release.handoverId()).stream()
                .filter(one -> one.site().equals(release.site()))
                .findFirst();
        List<Movement.Line> lines = new ArrayList<>();
        long left = release.quantity().pieces();
        for (StockHolding held : usable(site.orElseThrow(), release.productCode())) {
            long taken = Math.min(left, held.quantity().pieces());
            if (taken > 0) {
                lines.add(new Movement.Line(held.lot().lotId(), Quantity.of(taken), held.holding(), Counter.CARE));
                left -= taken;
            }
        }
        return lines;
    }

    /** Nothing leaves the site under this release. */
    public void refuse(String releaseId) {
        CrisisRelease release = rows.lock(releaseId);
        rows.state(releaseId, State.REFUSED);
        String why =
                release.documentId().flatMap(signing::whyNotSigned).orElse("Er ligt niet genoeg meer op de locatie.");
        record(release, "CRISIS_RELEASE_REFUSED", why);
    }

    private void record(CrisisRelease release, String what, String statement) {
        dossier.record(new EvidenceToRecord(
                release.handoverId(), what, SitesUnderWay.SYSTEM, release.id() + ": " + statement, ""));
    }
}
