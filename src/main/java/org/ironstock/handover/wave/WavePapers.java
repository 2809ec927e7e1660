package org.ironstock.handover.wave;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.ironstock.dossier.DocumentToDraw;
import org.ironstock.dossier.DocumentToDraw.Fact;
import org.ironstock.dossier.DocumentToDraw.Section;
import org.ironstock.dossier.DocumentToDraw.Table;
import org.ironstock.dossier.DocumentToFile.Audience;
import org.ironstock.handover.Handover;
import org.ironstock.handover.domain.CrisisRelease;
import org.ironstock.handover.domain.Destination;
import org.ironstock.handover.domain.HandoverPlan;
import org.ironstock.handover.domain.SiteHandover;
import org.ironstock.handover.domain.SiteLot;
import org.ironstock.handover.domain.StatedPrice;
import org.ironstock.shared.DutchText;
import org.ironstock.shared.Money;

/** Words of the documents of a wave, in Dutch. */
final class WavePapers {

    /** Minutes of transfer, by the name under which the authority to sign knows them. */
    static final String MINUTES = "transfer";

    static final String SETTLEMENT = "handoverSettlement";
    static final String CRISIS_RELEASE = "crisisRelease";
    static final String REVERSAL = "transferReversal";

    private WavePapers() {}

    /**
     * What goes to whom, lot by lot.
     *
     * @param lots everything that was counted, with the value of what is taken over
     */
    static DocumentToDraw minutes(
            Handover handover,
            HandoverPlan plan,
            SiteHandover site,
            String receiver,
            List<SiteLot> lots,
            Map<String, StatedPrice> prices,
            String official) {
        List<SiteLot> taken = lots.stream().filter(SiteLot::takenOver).toList();
        long pieces = taken.stream().mapToLong(lot -> lot.found().pieces()).sum();
        return new DocumentToDraw(
                handover.id(),
                MINUTES,
                "Proces-verbaal van overdracht, %s, locatie %s%s"
                        .formatted(site.id(), site.site(), site.attempt() == 1 ? "" : ", poging " + site.attempt()),
                List.of(
                        new Fact("Raamovereenkomst", handover.frameworkRef()),
                        new Fact("Ontvangende partij", receiver),
                        new Fact("Golf", String.valueOf(site.wave())),
                        new Fact("Poging", String.valueOf(site.attempt())),
                        new Fact("Telling", site.countId()),
                        new Fact("Overgedragen stuks", DutchText.number(pieces)),
                        new Fact("Waarde", total(taken).inDutch()),
                        new Fact("Temperatuurlogboek", site.temperatureLog()),
                        new Fact("Verzekeraar tot de overdracht", plan.insurer())),
                List.of(
                        new Section(
                                "Wat wordt overgedragen",
                                List.of(
                                        "Eigendom en risico gaan over op het moment van de laatste handtekening; vanaf dat"
                                                + " moment verzekert de ontvangende partij de voorraad."),
                                List.of(lots(taken))),
                        new Section("Waardering", List.of(valuation()), List.of(prices(prices))),
                        new Section(
                                "Wat niet wordt overgedragen",
                                List.of("Deze voorraad blijft van de Staat.", missing(lots)),
                                List.of(rest(lots)))),
                Audience.RESTRICTED,
                official);
    }

    private static Table lots(List<SiteLot> taken) {
        return new Table(
                "Partijen die worden overgedragen",
                List.of("Partij", "Nummer op de doos", "Product", "Stuks", "Houdbaar tot", "Grondslag", "Waarde"),
                taken.stream()
                        .map(lot -> List.of(
                                lot.lot().lotId(),
                                lot.lot().supplierLot(),
                                lot.lot().productCode(),
                                DutchText.number(lot.found().pieces()),
                                DutchText.day(lot.lot().expiresOn()),
                                lot.lot().basis().code(),
                                lot.value().orElse(Money.ZERO).inDutch()))
                        .toList());
    }

    private static String valuation() {
        return "De waarde van een partij is het aantal stuks maal de laagste van gemiddelde kosten en huidige prijs, maal het"
                + " deel van de houdbaarheid in dagen dat over is, afgerond op de cent.";
    }

    private static Table prices(Map<String, StatedPrice> prices) {
        return new Table(
                "Prijzen per stuk en hun bron",
                List.of("Product", "Gemiddelde kosten", "Huidige prijs", "Houdbaarheid in maanden", "Bron"),
                prices.values().stream()
                        .map(price -> List.of(
                                price.productCode(),
                                price.averageCost().inDutch(),
                                price.currentPrice().inDutch(),
                                price.shelfLifeMonths().map(String::valueOf).orElse("per partij bekend"),
                                price.source()))
                        .toList());
    }

    private static Table rest(List<SiteLot> lots) {
        Map<Destination, Long> pieces = new TreeMap<>();
        lots.stream()
                .filter(lot -> !lot.takenOver())
                .forEach(lot -> pieces.merge(lot.destination(), lot.found().pieces(), Long::sum));
        return new Table(
                "Overige voorraad per bestemming",
                List.of("Bestemming", "Stuks"),
                pieces.entrySet().stream()
                        .map(one -> List.of(one.getKey().inDutch(), DutchText.number(one.getValue())))
                        .toList());
    }

    private static String missing(List<SiteLot> lots) {
        long missing = lots.stream().mapToLong(lot -> lot.missing().pieces()).sum();
        return missing == 0
                ? "De telling vond alles wat in de boeken staat."
                : "De telling vond %s stuks niet; zij worden als vermist geboekt.".formatted(DutchText.number(missing));
    }

    static Money total(List<SiteLot> lots) {
        return lots.stream().flatMap(lot -> lot.value().stream()).reduce(Money.ZERO, Money::plus);
    }

    /** What the receiving party owes the State: a document of the State, no invoice. */
    static DocumentToDraw settlement(Handover handover, SiteHandover site, String receiver) {
        return new DocumentToDraw(
                handover.id(),
                SETTLEMENT,
                "Afrekening van de overdracht van %s, locatie %s".formatted(site.id(), site.site()),
                List.of(
                        new Fact("Raamovereenkomst", handover.frameworkRef()),
                        new Fact("Schuldenaar", receiver),
                        new Fact("Bedrag, exclusief btw", site.value().inDutch()),
                        new Fact(
                                "Overgedragen op",
                                DutchText.moment(site.transferredAt().orElseThrow())),
                        new Fact("Boeking", site.movementRef())),
                List.of(Section.of(
                        "Vordering",
                        "De ontvangende partij is de Staat de waarde volgens het getekende proces-verbaal van"
                                + " overdracht verschuldigd.")),
                Audience.OFFICIALS,
                SitesUnderWay.SYSTEM);
    }

    /** Goods that leave a frozen site in a crisis. */
    static DocumentToDraw release(CrisisRelease release) {
        return new DocumentToDraw(
                release.handoverId(),
                CRISIS_RELEASE,
                "Crisisvrijgave %s uit bevroren locatie %s".formatted(release.id(), release.site()),
                List.of(
                        new Fact("Product", release.productCode()),
                        new Fact("Stuks", DutchText.number(release.quantity().pieces())),
                        new Fact("Bestemd voor", release.recipient())),
                List.of(Section.of("Waarom dit niet kan wachten", release.reason())),
                Audience.OFFICIALS,
                release.draftedBy());
    }

    /** A transfer that is taken back. */
    /** @param closed whether the handover is closed; its report then tells what the reversal changes */
    static DocumentToDraw reversal(SiteHandover site, String receiver, String reason, String official, boolean closed) {
        List<Section> sections = new ArrayList<>(List.of(Section.of(
                "Waarom",
                reason,
                "Eigendom en risico keren terug naar de Staat. De oorspronkelijke boeking blijft staan.")));
        if (closed) {
            sections.add(Section.of(
                    "Wat dit betekent voor de afgesloten overdracht",
                    "Het eindrapport geldt niet meer zodra de terugboeking is geboekt. Wat teruggaat, wordt afgevoerd, de"
                            + " voorraad wordt opnieuw aangesloten en er volgt een nieuw eindrapport."));
        }
        return new DocumentToDraw(
                site.handoverId(),
                REVERSAL,
                "Terugboeking van de overdracht van %s, locatie %s".formatted(site.id(), site.site()),
                List.of(
                        new Fact("Ontvangende partij", receiver),
                        new Fact("Boeking die wordt teruggedraaid", site.movementRef()),
                        new Fact(
                                "Overgedragen op",
                                DutchText.moment(site.transferredAt().orElseThrow())),
                        new Fact("Vordering die vervalt", site.value().inDutch())),
                sections,
                Audience.OFFICIALS,
                official);
    }
}
