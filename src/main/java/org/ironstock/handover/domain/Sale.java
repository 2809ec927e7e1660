package org.ironstock.handover.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.ironstock.shared.DutchText;
import org.ironstock.shared.Finding;
import org.ironstock.shared.Money;

/**
 * What a set of lots is offered for, and to whom it is sold.
 *
 * @param buyer empty while nobody was found
 */
public record Sale(Offer offer, Optional<Buyer> buyer) {

    /** Customs union of the European Union, by ISO 3166-1: no export declaration is needed inside it. */
    private static final Set<String> UNION = Set.of(
            "AT", "BE", "BG", "HR", "CY", "CZ", "DK", "EE", "FI", "FR", "DE", "GR", "HU", "IE", "IT", "LV", "LT", "LU",
            "MT", "NL", "PL", "PT", "RO", "SK", "SI", "ES", "SE");

    static final int SHORTEST_NOTE = 50;
    private static final String GROUND = "werkwijze overdracht noodvoorraad, stap 4: verkoop";

    /**
     * An offer of a set of lots.
     *
     * @param minimum least price for all of it, excluding VAT
     * @param until last day on which somebody may bid
     * @param marketNote why the market is not disturbed
     */
    public record Offer(Money minimum, LocalDate until, String marketNote, String official) {

        /** What is wrong with it. */
        public List<Finding> findings(LocalDate today) {
            List<Finding> findings = new ArrayList<>(noteFindings(marketNote));
            if (minimum.cents() < 1) {
                findings.add(Finding.of(
                        "SALE_MINIMUM",
                        "minimumCents",
                        "Een verkoop heeft een minimumprijs; wat niets opbrengt wordt geschonken of verwerkt.",
                        GROUND));
            }
            if (!until.isAfter(today)) {
                findings.add(Finding.of(
                        "SALE_UNTIL",
                        "until",
                        "Op het aanbod kan na vandaag nog worden geboden; %s is voorbij."
                                .formatted(DutchText.day(until))));
            }
            return findings;
        }
    }

    /**
     * Who buys it.
     *
     * @param register number in a trade register
     * @param country by ISO 3166-1, e.g. {@code DE}
     * @param price for all of it, excluding VAT
     * @param checked whether identity, integrity and sanctions of the buyer were checked
     * @param outsideCare whether the buyer declared not to bring it to Dutch care
     * @param exportPaper number of the export declaration; empty inside the European Union
     */
    public record Buyer(
            String name,
            String register,
            String country,
            Money price,
            boolean checked,
            boolean outsideCare,
            String exportPaper,
            String official) {

        /** What is wrong with selling to this buyer. */
        public List<Finding> findings(Offer offer) {
            List<Finding> findings = new ArrayList<>();
            if (offer.minimum().exceeds(price)) {
                findings.add(Finding.of(
                        "SALE_BELOW_MINIMUM",
                        "priceCents",
                        "De prijs %s ligt onder de minimumprijs %s."
                                .formatted(price.inDutch(), offer.minimum().inDutch()),
                        GROUND));
            }
            if (!checked) {
                findings.add(Finding.of(
                        "SALE_BUYER_UNCHECKED",
                        "checked",
                        "Toets eerst identiteit, integriteit en sanctielijsten van de koper.",
                        "Sanctiewet 1977; werkwijze overdracht noodvoorraad, stap 4"));
            }
            if (!outsideCare) {
                findings.add(Finding.of(
                        "SALE_INSIDE_CARE",
                        "outsideCare",
                        "De koper verklaart de goederen niet in de Nederlandse zorg te brengen; anders is verkoop niet mogelijk.",
                        "beleid ijzeren voorraad: verkoop buiten de Nederlandse zorg"));
            }
            if (!Country.known(country)) {
                findings.add(unknown("country", country));
            } else if (!UNION.contains(country) && exportPaper.isBlank()) {
                findings.add(Finding.of(
                        "SALE_EXPORT_PAPER",
                        "exportPaper",
                        "Voor verkoop buiten de Europese Unie is een uitvoeraangifte nodig; vermeld haar nummer.",
                        "Verordening (EU) 952/2013, art. 269"));
            }
            return findings;
        }
    }

    /** The note on market disturbance that sale and donation both need. */
    static List<Finding> noteFindings(String note) {
        return note.strip().length() >= SHORTEST_NOTE
                ? List.of()
                : List.of(Finding.of(
                        "MARKET_NOTE",
                        "marketNote",
                        "Leg in ten minste %d tekens uit waarom de markt niet wordt verstoord."
                                .formatted(SHORTEST_NOTE),
                        "werkwijze overdracht noodvoorraad, stap 4; Wet Markt en Overheid"));
    }

    static Finding unknown(String field, String code) {
        return Finding.of(
                "COUNTRY_UNKNOWN",
                field,
                "'%s' is geen land: twee hoofdletters volgens ISO 3166-1, bijvoorbeeld DE.".formatted(code));
    }
}
