package org.ironstock.handover.wave;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.ironstock.handover.SiteState;
import org.ironstock.handover.domain.Framework;
import org.ironstock.handover.domain.LotValuation;
import org.ironstock.handover.domain.LotValuation.Shelf;
import org.ironstock.handover.domain.SiteHandover;
import org.ironstock.handover.domain.SiteLot;
import org.ironstock.handover.domain.StatedPrice;
import org.ironstock.handover.persistence.SiteDecisionRows;
import org.ironstock.handover.persistence.SiteLotRows;
import org.ironstock.handover.persistence.SiteRows;
import org.ironstock.product.Product;
import org.ironstock.product.Products;
import org.ironstock.shared.DutchCalendar;
import org.ironstock.shared.Finding;
import org.ironstock.shared.Money;
import org.ironstock.shared.UnitPrice;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the lots of a site are worth to the receiving party, by prices that an official states with their source. */
@Service
@Transactional
public class SiteValuation {

    private static final String GROUND = "werkwijze overdracht noodvoorraad, stap 3.7 en 3.8";

    private final SitesUnderWay sites;
    private final SiteRows rows;
    private final SiteLotRows lots;
    private final SiteDecisionRows decisions;
    private final Products products;
    private final ReceivingParty receiver;
    private final Clock clock;

    SiteValuation(
            SitesUnderWay sites,
            SiteRows rows,
            SiteLotRows lots,
            SiteDecisionRows decisions,
            Products products,
            ReceivingParty receiver,
            Clock clock) {
        this.sites = sites;
        this.rows = rows;
        this.lots = lots;
        this.decisions = decisions;
        this.products = products;
        this.receiver = receiver;
        this.clock = clock;
    }

    /**
     * What is asked of a product.
     *
     * @param pieces pieces that are taken over
     * @param reference price of the product list that counts today; empty when there is none
     * @param shelfLifeUnknown whether the day of production of some of its lots is unknown
     * @param before what was stated at an earlier attempt
     */
    public record Asked(
            String productCode,
            long lots,
            long pieces,
            Optional<UnitPrice> reference,
            boolean shelfLifeUnknown,
            Optional<StatedPrice> before) {}

    /** Products of which something is taken over, by code. */
    @Transactional(readOnly = true)
    public List<Asked> asked(String siteHandoverId) {
        SiteHandover site = sites.get(siteHandoverId);
        Map<String, StatedPrice> before = decisions.pricesBefore(site);
        Map<String, List<SiteLot>> byProduct = takenOver(site).stream()
                .collect(Collectors.groupingBy(lot -> lot.lot().productCode(), TreeMap::new, Collectors.toList()));
        List<Asked> asked = new ArrayList<>();
        byProduct.forEach((code, of) -> asked.add(new Asked(
                code,
                of.size(),
                of.stream().mapToLong(lot -> lot.found().pieces()).sum(),
                products.find(code, today()).flatMap(Product::priceRange).map(Product.PriceRange::reference),
                of.stream().anyMatch(lot -> lot.lot().producedOn().isEmpty()),
                Optional.ofNullable(before.get(code)))));
        return asked;
    }

    private List<SiteLot> takenOver(SiteHandover site) {
        return lots.of(site).stream().filter(SiteLot::takenOver).toList();
    }

    /** The contract under which the site is handed over; its supplier is the receiving party. */
    @Transactional(readOnly = true)
    public Framework contract(String siteHandoverId) {
        return receiver.contract(sites.get(siteHandoverId));
    }

    /** An official names the receiving party, the log of temperatures and the prices; every lot is valued by them. */
    public List<Finding> determine(
            String siteHandoverId,
            String receiverId,
            String temperatureLog,
            List<StatedPrice> prices,
            String official) {
        SiteHandover site = sites.expect(siteHandoverId, SiteState.MINUTES);
        List<Finding> faults = new ArrayList<>(receiver.faults(site, receiverId));
        if (temperatureLog.isBlank()) {
            faults.add(Finding.of(
                    "TEMPERATURE_LOG_MISSING",
                    "temperatureLog",
                    "Noem het temperatuurlogboek van de locatie.",
                    GROUND));
        }
        Map<String, StatedPrice> byProduct = new LinkedHashMap<>();
        prices.forEach(price -> byProduct.put(price.productCode(), price));
        List<Asked> asked = asked(siteHandoverId);
        asked.forEach(one -> faults.addAll(priceFaults(one, byProduct)));
        Set<String> unasked = new TreeSet<>(byProduct.keySet());
        asked.forEach(one -> unasked.remove(one.productCode()));
        unasked.forEach(code -> faults.add(
                Finding.of("PRICE_NOT_ASKED", code, "Van %s wordt hier niets overgenomen.".formatted(code))));
        if (faults.isEmpty()) {
            rows.receiver(site.id(), receiverId, temperatureLog.strip());
            decisions.prices(site, byProduct.values(), official, clock.instant());
        }
        return faults;
    }

    private static List<Finding> priceFaults(Asked asked, Map<String, StatedPrice> prices) {
        StatedPrice price = prices.get(asked.productCode());
        if (price == null) {
            return List.of(Finding.of(
                    "PRICE_MISSING",
                    asked.productCode(),
                    "Noem de gemiddelde kosten en de huidige prijs van %s.".formatted(asked.productCode()),
                    GROUND));
        }
        List<Finding> faults = new ArrayList<>();
        if (price.source().isBlank()) {
            faults.add(Finding.of(
                    "PRICE_SOURCE_MISSING",
                    asked.productCode(),
                    "Noem de bron van de prijzen van %s.".formatted(asked.productCode()),
                    GROUND));
        }
        if (asked.shelfLifeUnknown() && price.shelfLifeMonths().isEmpty()) {
            faults.add(Finding.of(
                    "SHELF_LIFE_MISSING",
                    asked.productCode(),
                    "Van %s is niet van elke partij bekend wanneer zij is gemaakt; noem de oorspronkelijke houdbaarheid in maanden."
                            .formatted(asked.productCode()),
                    GROUND));
        }
        return faults;
    }

    /** Values every lot that is taken over for today. */
    List<SiteLot> valued(SiteHandover site) {
        Map<String, StatedPrice> prices = decisions.prices(site);
        return lots.of(site).stream()
                .map(lot -> lot.takenOver() ? lot.worth(value(lot, prices)) : lot)
                .toList();
    }

    private Money value(SiteLot lot, Map<String, StatedPrice> prices) {
        StatedPrice price = Objects.requireNonNull(
                prices.get(lot.lot().productCode()), lot.lot().productCode());
        Shelf shelf = lot.lot()
                .producedOn()
                .map(made -> new Shelf(made, lot.lot().expiresOn()))
                .orElseGet(() -> Shelf.ofMonths(
                        price.shelfLifeMonths().orElseThrow(), lot.lot().expiresOn()));
        return LotValuation.of(
                lot.found(), LotValuation.basis(price.averageCost(), price.currentPrice()), shelf, today());
    }

    private LocalDate today() {
        return DutchCalendar.dayOf(clock.instant());
    }
}
