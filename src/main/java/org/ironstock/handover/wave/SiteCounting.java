package org.ironstock.handover.wave;

import java.math.RoundingMode;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.ironstock.dossier.Dossier;
import org.ironstock.dossier.EvidenceToRecord;
import org.ironstock.handover.SiteState;
import org.ironstock.handover.count.CountRequest;
import org.ironstock.handover.count.CountResult;
import org.ironstock.handover.count.Counts;
import org.ironstock.handover.domain.CountedLots;
import org.ironstock.handover.domain.SiteHandover;
import org.ironstock.handover.domain.SiteLot;
import org.ironstock.handover.persistence.SiteLotRows;
import org.ironstock.handover.persistence.SiteRows;
import org.ironstock.product.Products;
import org.ironstock.shared.DutchCalendar;
import org.ironstock.shared.DutchText;
import org.ironstock.shared.Quantity;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Has every lot of a frozen site counted blind, and carries what was found into what is handed over. */
@Service
@Transactional
public class SiteCounting {

    private static final String FIRST = "lch-stock";
    private static final String SECOND = "consortium-stock";
    private static final String THIRD = "cibg-contract-manager";

    private final SitesUnderWay sites;
    private final SiteRows rows;
    private final SiteLotRows lots;
    private final Counts counts;
    private final Products products;
    private final Dossier dossier;
    private final Clock clock;

    SiteCounting(
            SitesUnderWay sites,
            SiteRows rows,
            SiteLotRows lots,
            Counts counts,
            Products products,
            Dossier dossier,
            Clock clock) {
        this.sites = sites;
        this.rows = rows;
        this.lots = lots;
        this.counts = counts;
        this.products = products;
        this.dossier = dossier;
        this.clock = clock;
    }

    /** Opens the count of everything that lies there; gives its reference. */
    public String open(String siteHandoverId) {
        SiteHandover site = sites.expect(siteHandoverId, SiteState.FROZEN);
        Map<String, List<SiteLot>> byLot = new LinkedHashMap<>();
        lots.of(site).forEach(lot -> byLot.computeIfAbsent(lot.lot().lotId(), id -> new ArrayList<>())
                .add(lot));
        String countId = counts.open(new CountRequest(
                site.handoverId(),
                site.site(),
                "Golf %d, locatie %s".formatted(site.wave(), site.site()),
                byLot.values().stream().map(this::line).toList(),
                FIRST,
                SECOND,
                THIRD));
        rows.count(site.id(), countId);
        sites.move(site, SiteState.COUNTING, "", SitesUnderWay.SYSTEM);
        return countId;
    }

    private CountRequest.Line line(List<SiteLot> lot) {
        SiteLot first = lot.get(0);
        return CountRequest.Line.of(
                first.lot().lotId(),
                first.lot().productCode(),
                first.lot().supplierLot(),
                first.lot().expiresOn(),
                lot.stream().map(SiteLot::book).reduce(Quantity.NONE, Quantity::plus),
                priceCents(first.lot().productCode()));
    }

    /** Rounded up: a difference is never valued too low to be looked into. */
    private Optional<Long> priceCents(String productCode) {
        return products.find(productCode, DutchCalendar.dayOf(clock.instant()))
                .flatMap(product -> product.priceRange())
                .map(range -> range.reference()
                        .euro()
                        .movePointRight(2)
                        .setScale(0, RoundingMode.CEILING)
                        .longValueExact());
    }

    /**
     * Takes what was counted.
     *
     * @return whether any lot is left to be taken over
     */
    public boolean take(String siteHandoverId) {
        SiteHandover site = sites.expect(siteHandoverId, SiteState.COUNTING);
        CountResult result = counts.result(site.countId());
        Map<String, Quantity> accepted = new HashMap<>();
        result.lines().forEach(line -> line.lotId()
                .ifPresent(lotId -> accepted.put(lotId, line.accepted().orElseThrow())));
        CountedLots counted = CountedLots.of(lots.of(site), accepted);
        lots.replace(site, counted.lots());
        lots.surplus(
                site,
                counted.surplus(),
                counted.lots().stream()
                        .collect(Collectors.toMap(
                                lot -> lot.lot().lotId(), lot -> lot.holding().owner(), (one, other) -> one)));
        recordUnknown(site, result);
        sites.move(site, SiteState.MINUTES, "", SitesUnderWay.SYSTEM);
        return counted.lots().stream().anyMatch(SiteLot::takenOver);
    }

    /** What lay there and is in no book is nobody's to hand over: it is told, and stays. */
    private void recordUnknown(SiteHandover site, CountResult result) {
        result.lines().stream()
                .filter(line -> line.lotId().isEmpty())
                .forEach(line -> dossier.record(new EvidenceToRecord(
                        site.handoverId(),
                        "COUNT_LOT_UNKNOWN",
                        SitesUnderWay.SYSTEM,
                        "Op locatie %s liggen %s stuks van %s, partijnummer %s, die niet in de boeken staan."
                                .formatted(
                                        site.site(),
                                        DutchText.number(line.accepted()
                                                .orElse(Quantity.NONE)
                                                .pieces()),
                                        line.productCode(),
                                        line.supplierLot()),
                        "")));
    }
}
