package org.ironstock.handover.wave;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ironstock.dossier.Dossier;
import org.ironstock.dossier.EvidenceToRecord;
import org.ironstock.handover.HandoverState;
import org.ironstock.handover.SiteState;
import org.ironstock.handover.count.Counts;
import org.ironstock.handover.domain.SiteHandover;
import org.ironstock.handover.persistence.HandoverRows;
import org.ironstock.handover.persistence.PlanRows;
import org.ironstock.handover.persistence.SiteRows;
import org.ironstock.shared.DutchCalendar;
import org.ironstock.shared.DutchText;
import org.ironstock.shared.Finding;
import org.ironstock.signing.Signing;
import org.ironstock.stock.PlaceFreezes;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes the sites of a handover one after the other: freezes them, undoes what went wrong, tries again. */
@Service
@Transactional
public class SitesUnderWay {

    static final String SYSTEM = "system";
    private static final String GROUND = "werkwijze overdracht noodvoorraad: golven";
    private static final int SHORTEST_REASON = 20;

    private final HandoverRows handovers;
    private final PlanRows plans;
    private final SiteRows sites;
    private final StockOfSite stock;
    private final PlaceFreezes freezes;
    private final Counts counts;
    private final Signing signing;
    private final Dossier dossier;
    private final Clock clock;

    SitesUnderWay(
            HandoverRows handovers,
            PlanRows plans,
            SiteRows sites,
            StockOfSite stock,
            PlaceFreezes freezes,
            Counts counts,
            Signing signing,
            Dossier dossier,
            Clock clock) {
        this.handovers = handovers;
        this.plans = plans;
        this.sites = sites;
        this.stock = stock;
        this.freezes = freezes;
        this.counts = counts;
        this.signing = signing;
        this.dossier = dossier;
        this.clock = clock;
    }

    /** The next site of a handover; empty when all are through, and what was not taken over is to be dealt with. */
    public Optional<SiteHandover> next(String handoverId) {
        handovers.lock(handoverId);
        sites.plan(handoverId);
        Optional<SiteHandover> next = sites.next(handoverId);
        handovers.state(handoverId, next.isPresent() ? HandoverState.WAVES : HandoverState.CLOSING);
        return next;
    }

    @Transactional(readOnly = true)
    public SiteHandover get(String siteHandoverId) {
        return sites.get(siteHandoverId);
    }

    /** First moment of the day on which a site is frozen. */
    @Transactional(readOnly = true)
    public Instant freezeAt(String siteHandoverId) {
        return DutchCalendar.startOf(sites.get(siteHandoverId).freezeOn());
    }

    /**
     * Freezes a site.
     *
     * @return whether anything of the handover lies there; nothing is frozen otherwise
     */
    public boolean freeze(String siteHandoverId) {
        SiteHandover site = expect(siteHandoverId, SiteState.PLANNED);
        String plan = plans.documentOf(
                        site.handoverId(),
                        plans.find(site.handoverId()).orElseThrow().version())
                .toString();
        freezes.freeze(site.site(), site.id(), plan, SYSTEM);
        if (stock.of(site).isEmpty()) {
            freezes.lift(site.site(), site.id(), "Er ligt niets meer van de overdracht.", SYSTEM);
            return false;
        }
        move(site, SiteState.FROZEN, "", SYSTEM);
        return true;
    }

    /** An official says what became of a site at which nothing lies any more; the plan has changed. */
    public List<Finding> explainEmpty(String siteHandoverId, String reason, String official) {
        SiteHandover site = expect(siteHandoverId, SiteState.PLANNED);
        List<Finding> faults = reasonMissing(reason);
        if (faults.isEmpty()) {
            move(site, SiteState.EMPTY, reason, official);
        }
        return faults;
    }

    /** Two counts could not be brought together in time. */
    public void dispute(String siteHandoverId) {
        move(
                expect(siteHandoverId, SiteState.COUNTING),
                SiteState.IN_DISPUTE,
                "Het telverschil is niet op tijd opgehelderd.",
                SYSTEM);
    }

    /**
     * Undoes everything of an attempt that was not signed to its end: the count is called off, the minutes are taken back,
     * stock may leave the site again. Reservations were never touched.
     */
    public void undo(String siteHandoverId) {
        SiteHandover site = sites.lock(siteHandoverId);
        if (!site.state().frozen()) {
            throw new IllegalStateException("Site %s is %s and cannot be undone".formatted(site.id(), site.state()));
        }
        String reason = sites.reason(site.id());
        boolean counted = site.state() != SiteState.COUNTING && site.state() != SiteState.IN_DISPUTE;
        if (!site.countId().isEmpty() && !counted) {
            counts.cancel(site.countId(), reason);
        }
        site.minutesId().ifPresent(minutes -> {
            signing.withdraw(minutes, reason);
            signing.giveBack(minutes, reason);
        });
        freezes.lift(site.site(), site.id(), reason, SYSTEM);
        move(site, SiteState.UNDONE, reason, SYSTEM);
    }

    /** Why a site came into its state, in Dutch; empty when nobody said. */
    @Transactional(readOnly = true)
    public String reason(String siteHandoverId) {
        return sites.reason(siteHandoverId);
    }

    /** Tries a site again that was undone, on other days. */
    public List<Finding> again(
            String siteHandoverId, LocalDate freezeOn, LocalDate transferOn, String reason, String official) {
        SiteHandover site = expect(siteHandoverId, SiteState.UNDONE);
        List<Finding> faults = new ArrayList<>(reasonMissing(reason));
        if (freezeOn.isBefore(DutchCalendar.dayOf(clock.instant()))) {
            faults.add(Finding.of(
                    "WAVE_DAY_PASSED",
                    "freezeOn",
                    "De bevriezing van %s op %s is al voorbij.".formatted(site.site(), DutchText.day(freezeOn)),
                    GROUND));
        }
        if (!transferOn.isAfter(freezeOn)) {
            faults.add(Finding.of(
                    "WAVE_DAYS_ORDER",
                    "transferOn",
                    "%s wordt overgedragen na de dag van bevriezing, niet op %s."
                            .formatted(site.site(), DutchText.day(transferOn)),
                    GROUND));
        }
        if (faults.isEmpty()) {
            sites.again(site.id(), freezeOn, transferOn);
            move(sites.get(site.id()), SiteState.PLANNED, reason, official);
        }
        return faults;
    }

    /** An official takes a site that was undone out of the handover. */
    public List<Finding> leaveOut(String siteHandoverId, String reason, String official) {
        SiteHandover site = expect(siteHandoverId, SiteState.UNDONE);
        List<Finding> faults = reasonMissing(reason);
        if (faults.isEmpty()) {
            move(site, SiteState.LEFT_OUT, reason, official);
        }
        return faults;
    }

    private static List<Finding> reasonMissing(String reason) {
        return reason.strip().length() >= SHORTEST_REASON
                ? List.of()
                : List.of(Finding.of(
                        "WAVE_REASON_MISSING",
                        "reason",
                        "Leg in ten minste %d tekens uit waarom.".formatted(SHORTEST_REASON)));
    }

    /** The site in this state, locked. */
    SiteHandover expect(String siteHandoverId, SiteState state) {
        SiteHandover site = sites.lock(siteHandoverId);
        if (site.state() != state) {
            throw new IllegalStateException("Site %s is %s, not %s".formatted(site.id(), site.state(), state));
        }
        return site;
    }

    /** Moves a site on, with a line in the dossier of the handover. */
    void move(SiteHandover site, SiteState state, String reason, String official) {
        sites.move(site, state, reason, official, clock.instant());
        dossier.record(new EvidenceToRecord(
                site.handoverId(),
                "SITE_" + state.name(),
                official,
                "Locatie %s (poging %d): %s.%s"
                        .formatted(site.site(), site.attempt(), state.inDutch(), reason.isEmpty() ? "" : " " + reason),
                ""));
    }
}
