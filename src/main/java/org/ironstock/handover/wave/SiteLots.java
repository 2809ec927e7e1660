package org.ironstock.handover.wave;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.ironstock.handover.SiteState;
import org.ironstock.handover.domain.Destination;
import org.ironstock.handover.domain.DestinationRules;
import org.ironstock.handover.domain.DestinationRules.Decision;
import org.ironstock.handover.domain.LotFacts;
import org.ironstock.handover.domain.OutsideCare;
import org.ironstock.handover.domain.SampleCheck;
import org.ironstock.handover.domain.SiteHandover;
import org.ironstock.handover.domain.SiteLot;
import org.ironstock.handover.persistence.HandoverRows;
import org.ironstock.handover.persistence.PlanRows;
import org.ironstock.handover.persistence.SiteDecisionRows;
import org.ironstock.handover.persistence.SiteLotRows;
import org.ironstock.product.Product;
import org.ironstock.product.Products;
import org.ironstock.quality.LotReleases;
import org.ironstock.quality.ReceivedLot;
import org.ironstock.shared.DutchCalendar;
import org.ironstock.shared.DutchText;
import org.ironstock.shared.Finding;
import org.ironstock.shared.Quantity;
import org.ironstock.stock.StockHolding;
import org.ironstock.stock.StockStatus;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Prepares the lots of a frozen site: where each of them goes today, by what the ledger holds of it; tests first, then
 * reservations, then samples of what was not checked lately.
 */
@Service
@Transactional
public class SiteLots {

    private static final String GROUND = "werkwijze overdracht noodvoorraad, stap 3.2 tot en met 3.6";

    private final SitesUnderWay sites;
    private final HandoverRows handovers;
    private final PlanRows plans;
    private final SiteLotRows rows;
    private final SiteDecisionRows decisions;
    private final StockOfSite stock;
    private final DestinationRules rules;
    private final Products products;
    private final LotReleases releases;
    private final Clock clock;

    SiteLots(
            SitesUnderWay sites,
            HandoverRows handovers,
            PlanRows plans,
            SiteLotRows rows,
            SiteDecisionRows decisions,
            StockOfSite stock,
            DestinationRules rules,
            Products products,
            LotReleases releases,
            Clock clock) {
        this.sites = sites;
        this.handovers = handovers;
        this.plans = plans;
        this.rows = rows;
        this.decisions = decisions;
        this.stock = stock;
        this.rules = rules;
        this.products = products;
        this.releases = releases;
        this.clock = clock;
    }

    /**
     * What officials must still do for the lots of a site.
     *
     * @param samplesDue whether samples must be taken
     */
    public record Open(boolean reservations, boolean samplesDue) {}

    /** Decides anew for today where each lot of a frozen site goes. */
    public Open decide(String siteHandoverId) {
        SiteHandover site = sites.expect(siteHandoverId, SiteState.FROZEN);
        List<SiteLot> lots = decided(site, taken(site));
        rows.replace(site, lots);
        boolean reservations = lots.stream().anyMatch(lot -> lot.holding().status() == StockStatus.RESERVED)
                && !decisions.reservations(site).keySet().containsAll(reserved(lots));
        return new Open(reservations, lots.stream().anyMatch(lot -> lot.checkDue(today())));
    }

    /**
     * Begins the tests of lots that are not free.
     *
     * @return lots whose release is to be walked; not those that are being tested elsewhere or were judged before
     */
    public List<String> beginTests(String siteHandoverId) {
        SiteHandover site = sites.expect(siteHandoverId, SiteState.FROZEN);
        String plan = plans.documentOf(
                        site.handoverId(),
                        plans.find(site.handoverId()).orElseThrow().version())
                .toString();
        Map<String, List<StockHolding>> notFree = stock.of(site).stream()
                .filter(held -> held.holding().status() == StockStatus.NOT_FREE)
                .filter(held -> !held.lot().expiredOn(today()))
                .collect(Collectors.groupingBy(held -> held.lot().lotId(), TreeMap::new, Collectors.toList()));
        List<String> begun = new ArrayList<>();
        notFree.forEach((lotId, held) -> {
            if (releases.find(lotId).isEmpty()) {
                releases.inspect(new ReceivedLot(
                        held.get(0).lot(),
                        held.stream().map(StockHolding::quantity).reduce(Quantity.NONE, Quantity::plus),
                        site.site(),
                        held.get(0).holding().owner(),
                        Optional.empty(),
                        plan,
                        clock.instant(),
                        SitesUnderWay.SYSTEM,
                        List.of()));
                begun.add(lotId);
            }
        });
        return begun;
    }

    private List<SiteLot> taken(SiteHandover site) {
        List<StockHolding> held = stock.of(site);
        Map<String, LocalDate> released =
                releases.releasedOn(held.stream().map(one -> one.lot().lotId()).collect(Collectors.toSet()));
        Map<String, Boolean> ends = decisions.reservations(site);
        Map<String, SampleCheck> samples = new HashMap<>();
        decisions.samples(site).forEach(check -> samples.putIfAbsent(check.productCode(), check));
        List<SiteLot> lots = new ArrayList<>();
        for (StockHolding one : held) {
            Optional<SampleCheck> sample =
                    Optional.ofNullable(samples.get(one.lot().productCode()));
            Optional<LocalDate> tested =
                    Optional.ofNullable(released.get(one.lot().lotId()));
            lots.add(new SiteLot(
                    one.lot(),
                    one.holding(),
                    one.quantity(),
                    later(tested, sample.map(SampleCheck::testedOn)),
                    Destination.RESERVATION,
                    "",
                    "",
                    ends.getOrDefault(one.holding().reservedFor(), false),
                    sample.filter(check -> check.failedLots().contains(one.lot().lotId()))
                            .isPresent(),
                    Quantity.NONE,
                    Optional.empty()));
        }
        return lots;
    }

    private static Optional<LocalDate> later(Optional<LocalDate> one, Optional<LocalDate> other) {
        return one.isEmpty() || other.filter(day -> day.isAfter(one.get())).isPresent() ? other : one;
    }

    private List<SiteLot> decided(SiteHandover site, List<SiteLot> lots) {
        Set<String> scope =
                products.admitted(today()).stream().map(Product::code).collect(Collectors.toSet());
        Map<Integer, OutsideCare> outside = handovers
                .find(site.handoverId())
                .orElseThrow()
                .listNumber()
                .map(list -> rows.outsideCare(
                        list, lots.stream().map(lot -> listRow(site, lot)).collect(Collectors.toSet())))
                .orElse(Map.of());
        Map<LotFacts, Decision> known = new HashMap<>();
        return lots.stream()
                .map(lot -> {
                    if (lot.failedCheck()) {
                        return lot.goes(Destination.QUARANTINE, "De steekproef keurde de partij af.", "");
                    }
                    LotFacts facts = LotFacts.of(
                            lot.lot(),
                            lot.statusForDestination(),
                            scope.contains(lot.lot().productCode()),
                            outside.getOrDefault(listRow(site, lot), OutsideCare.UNKNOWN),
                            today());
                    Decision decision = known.computeIfAbsent(facts, one -> rules.decide(one, today()));
                    return lot.goes(decision.destination(), decision.ground(), decision.version());
                })
                .toList();
    }

    /** Lots of a handover are named after their row of its list. */
    private static Integer listRow(SiteHandover site, SiteLot lot) {
        return Integer.valueOf(lot.lot().lotId().substring(site.handoverId().length() + 1));
    }

    /** Lots of the attempt that runs, or of the last one. */
    @Transactional(readOnly = true)
    public List<SiteLot> of(String siteHandoverId) {
        return rows.of(sites.get(siteHandoverId));
    }

    /** Reservations at a site with the pieces that they hold. */
    @Transactional(readOnly = true)
    public Map<String, Long> reservations(String siteHandoverId) {
        Map<String, Long> pieces = new TreeMap<>();
        of(siteHandoverId).stream()
                .filter(lot -> !lot.holding().reservedFor().isEmpty())
                .forEach(lot ->
                        pieces.merge(lot.holding().reservedFor(), lot.book().pieces(), Long::sum));
        return pieces;
    }

    /**
     * What becomes of a reservation.
     *
     * @param ends whether it ends and the goods are handed over; else they stay with it
     */
    public record ReservationChoice(String reservedFor, boolean ends, String reason) {}

    /** An official decides on every reservation at a site. */
    public List<Finding> decideReservations(String siteHandoverId, List<ReservationChoice> choices, String official) {
        SiteHandover site = sites.expect(siteHandoverId, SiteState.FROZEN);
        Set<String> known = reservations(siteHandoverId).keySet();
        Set<String> decided = new LinkedHashSet<>();
        List<Finding> faults = new ArrayList<>();
        for (ReservationChoice choice : choices) {
            if (!known.contains(choice.reservedFor()) || !decided.add(choice.reservedFor())) {
                faults.add(Finding.of(
                        "RESERVATION_UNKNOWN",
                        choice.reservedFor(),
                        "Noem elke reservering een keer; '%s' ligt hier niet of staat er al."
                                .formatted(choice.reservedFor())));
            }
            if (choice.ends() && choice.reason().isBlank()) {
                faults.add(Finding.of(
                        "RESERVATION_REASON_MISSING",
                        choice.reservedFor(),
                        "Schrijf op waarom reservering %s eindigt.".formatted(choice.reservedFor()),
                        GROUND));
            }
        }
        Set<String> missing = new TreeSet<>(known);
        missing.removeAll(decided);
        missing.forEach(one -> faults.add(
                Finding.of("RESERVATION_UNDECIDED", one, "Beslis over reservering %s.".formatted(one), GROUND)));
        if (faults.isEmpty()) {
            choices.forEach(choice -> decisions.reservation(
                    site, choice.reservedFor(), choice.ends(), choice.reason(), official, clock.instant()));
        }
        return faults;
    }

    /** Lots of which a sample is due, by product. */
    @Transactional(readOnly = true)
    public Map<String, List<SiteLot>> samplesDue(String siteHandoverId) {
        return of(siteHandoverId).stream()
                .filter(lot -> lot.checkDue(today()))
                .collect(
                        Collectors.groupingBy(lot -> lot.lot().productCode(), LinkedHashMap::new, Collectors.toList()));
    }

    /** Somebody who tests records the samples of every product that is due. */
    public List<Finding> recordSamples(String siteHandoverId, List<SampleCheck> checks, String official) {
        SiteHandover site = sites.expect(siteHandoverId, SiteState.FROZEN);
        Map<String, List<SiteLot>> due = samplesDue(siteHandoverId);
        Set<String> missing = new TreeSet<>(due.keySet());
        List<Finding> faults = new ArrayList<>();
        for (SampleCheck check : checks) {
            if (!missing.remove(check.productCode())) {
                faults.add(Finding.of(
                        "SAMPLE_NOT_ASKED",
                        check.productCode(),
                        "Van %s wordt hier geen steekproef gevraagd, of zij staat er al."
                                .formatted(check.productCode())));
            } else {
                faults.addAll(faults(check, due.getOrDefault(check.productCode(), List.of())));
            }
        }
        missing.forEach(code -> faults.add(
                Finding.of("SAMPLE_MISSING", code, "Leg de steekproef van %s vast.".formatted(code), GROUND)));
        if (faults.isEmpty()) {
            decisions.samples(site, checks, official, clock.instant());
        }
        return faults;
    }

    private List<Finding> faults(SampleCheck check, List<SiteLot> due) {
        List<Finding> faults = new ArrayList<>();
        if (check.testedOn().isAfter(today())
                || check.testedOn().plusMonths(SiteLot.CHECK_MONTHS).isBefore(today())) {
            faults.add(Finding.of(
                    "SAMPLE_DAY",
                    check.productCode(),
                    "De steekproef is ten hoogste zes maanden oud en niet van na vandaag; %s past daar niet bij."
                            .formatted(DutchText.day(check.testedOn())),
                    GROUND));
        }
        Set<String> lots = due.stream().map(lot -> lot.lot().lotId()).collect(Collectors.toSet());
        check.failedLots().stream()
                .filter(lotId -> !lots.contains(lotId))
                .sorted()
                .forEach(lotId -> faults.add(Finding.of(
                        "SAMPLE_LOT_UNKNOWN",
                        lotId,
                        "Partij %s hoort niet bij de partijen van %s waarvan een steekproef wordt gevraagd."
                                .formatted(lotId, check.productCode()))));
        return faults;
    }

    private static Set<String> reserved(List<SiteLot> lots) {
        return lots.stream()
                .map(lot -> lot.holding().reservedFor())
                .filter(one -> !one.isEmpty())
                .collect(Collectors.toSet());
    }

    private LocalDate today() {
        return DutchCalendar.dayOf(clock.instant());
    }
}
