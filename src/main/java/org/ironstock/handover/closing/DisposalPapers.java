package org.ironstock.handover.closing;

import java.util.ArrayList;
import java.util.List;
import org.ironstock.dossier.DocumentToDraw;
import org.ironstock.dossier.DocumentToDraw.Fact;
import org.ironstock.dossier.DocumentToDraw.Section;
import org.ironstock.dossier.DocumentToDraw.Table;
import org.ironstock.dossier.DocumentToFile.Audience;
import org.ironstock.dossier.StoredDocument;
import org.ironstock.handover.domain.Country;
import org.ironstock.handover.domain.Disposal;
import org.ironstock.handover.domain.Donation;
import org.ironstock.handover.domain.Processing;
import org.ironstock.handover.domain.Sale;
import org.ironstock.handover.persistence.DisposalRows.ProductTotal;
import org.ironstock.shared.DutchText;

/** Words of the decisions by which lots leave the stock, in Dutch. */
final class DisposalPapers {

    static final String CERTIFICATE = "wasteCertificate";

    private final Disposal disposal;
    private final List<ProductTotal> products;
    private final StoredDocument annex;

    /** @param annex the list of the lots, which the decision names by its hash */
    DisposalPapers(Disposal disposal, List<ProductTotal> products, StoredDocument annex) {
        this.disposal = disposal;
        this.products = List.copyOf(products);
        this.annex = annex;
    }

    DocumentToDraw sale(Sale sale) {
        Sale.Buyer buyer = sale.buyer().orElseThrow();
        Sale.Offer offer = sale.offer();
        List<Fact> facts = facts();
        facts.add(new Fact("Koper", buyer.name()));
        facts.add(new Fact("Handelsregister van de koper", buyer.register()));
        facts.add(new Fact("Land", Country.inDutch(buyer.country())));
        facts.add(new Fact("Prijs, exclusief btw", buyer.price().inDutch()));
        facts.add(new Fact("Minimumprijs, exclusief btw", offer.minimum().inDutch()));
        facts.add(new Fact(
                "Uitvoeraangifte",
                buyer.exportPaper().isEmpty() ? "niet nodig binnen de Europese Unie" : buyer.exportPaper()));
        return decision(
                "Besluit tot verkoop van %s stuks".formatted(DutchText.number(disposal.pieces())),
                facts,
                List.of(
                        Section.of(
                                "De koper",
                                "Identiteit, integriteit en sanctielijsten zijn getoetst. De koper verklaart de goederen niet in de Nederlandse zorg te brengen."),
                        Section.of("Verstoring van de markt", offer.marketNote())),
                buyer.official());
    }

    DocumentToDraw donation(Donation donation) {
        List<Fact> facts = facts();
        facts.add(new Fact("Ontvanger", donation.recipient()));
        facts.add(new Fact("Soort ontvanger", donation.type().inDutch()));
        facts.add(new Fact("Land", Country.inDutch(donation.country())));
        if (!donation.register().isEmpty()) {
            facts.add(new Fact("KvK-nummer", donation.register()));
        }
        List<Section> sections = new ArrayList<>();
        sections.add(Section.of("Waarvoor de goederen worden gebruikt", donation.purpose()));
        donation.advice().ifPresent(advice -> sections.add(Section.of("Advies van Buitenlandse Zaken", advice.text())));
        sections.add(Section.of("Verstoring van de markt", donation.marketNote()));
        return decision(
                "Besluit tot schenking van %s stuks".formatted(DutchText.number(disposal.pieces())),
                facts,
                sections,
                donation.official());
    }

    DocumentToDraw processing(Processing order) {
        List<Fact> facts = facts();
        facts.add(new Fact("Verwerker", order.processor()));
        facts.add(new Fact("Vergunning", order.permit()));
        facts.add(new Fact("Wijze van verwerken", order.method().inDutch()));
        facts.add(new Fact("Verwacht gewicht", DutchText.number(order.expectedKilos()) + " kg"));
        facts.add(new Fact("Kosten, exclusief btw", order.cost().inDutch()));
        return decision(
                "Opdracht tot verwerking van %s stuks".formatted(DutchText.number(disposal.pieces())),
                facts,
                List.of(
                        Section.of(
                                "Bewijs",
                                "De goederen worden pas uit de voorraad geboekt als een afvalbewijs met het gewicht is ontvangen.")),
                order.official());
    }

    /** What proves the processing; its number is that of the paper of the processor. */
    static DocumentToDraw certificate(Disposal disposal, Processing order, Processing.Certificate certificate) {
        List<Fact> facts = new ArrayList<>(List.of(
                new Fact("Afvoer", disposal.id()),
                new Fact("Verwerker", order.processor()),
                new Fact("Afvalbewijs", certificate.number()),
                new Fact("Verwerkt op", DutchText.day(certificate.on())),
                new Fact("Gewicht", DutchText.number(certificate.kilos()) + " kg")));
        if (!certificate.explanation().isEmpty()) {
            facts.add(new Fact("Toelichting op het gewicht", certificate.explanation()));
        }
        return new DocumentToDraw(
                disposal.handoverId(),
                CERTIFICATE,
                "Vaststelling van verwerking, %s".formatted(disposal.id()),
                facts,
                List.of(),
                Audience.OFFICIALS,
                certificate.official());
    }

    private List<Fact> facts() {
        return new ArrayList<>(List.of(
                new Fact("Overdracht", disposal.handoverId()),
                new Fact("Afvoer", disposal.id()),
                new Fact("Partijen", DutchText.number(disposal.lots())),
                new Fact("Houdbaar tot", period())));
    }

    private String period() {
        return disposal.firstExpiry().equals(disposal.lastExpiry())
                ? DutchText.day(disposal.firstExpiry())
                : "%s tot en met %s"
                        .formatted(DutchText.day(disposal.firstExpiry()), DutchText.day(disposal.lastExpiry()));
    }

    private DocumentToDraw decision(String title, List<Fact> facts, List<Section> more, String official) {
        List<Section> sections = new ArrayList<>();
        sections.add(new Section(
                "Wat het betreft",
                List.of(
                        "Van elk product gaan de partijen voor die het eerst verlopen. Elke partij staat in de bijlage '%s' met SHA-256 %s."
                                .formatted(annex.title(), annex.sha256())),
                List.of(new Table(
                        "Per product",
                        List.of("Product", "Partijen", "Stuks", "Eerste verloopt op", "Laatste verloopt op"),
                        rows(products)))));
        sections.addAll(more);
        return new DocumentToDraw(
                disposal.handoverId(),
                disposal.lane().out().orElseThrow().documentKind(),
                title,
                facts,
                sections,
                Audience.OFFICIALS,
                official);
    }

    /** Products as rows of a table. */
    static List<List<String>> rows(List<ProductTotal> products) {
        return products.stream()
                .map(total -> List.of(
                        total.productCode(),
                        DutchText.number(total.lots()),
                        DutchText.number(total.pieces()),
                        DutchText.day(total.firstExpiry()),
                        DutchText.day(total.lastExpiry())))
                .toList();
    }
}
