package org.ironstock.contract.order;

import java.util.ArrayList;
import java.util.List;
import org.ironstock.contract.ProductionContract;
import org.ironstock.contract.domain.FollowUpOrder;
import org.ironstock.contract.domain.OrderDecision;
import org.ironstock.contract.domain.OrderRequest;
import org.ironstock.dossier.DocumentToDraw;
import org.ironstock.dossier.DocumentToDraw.Fact;
import org.ironstock.dossier.DocumentToDraw.Section;
import org.ironstock.dossier.DocumentToDraw.Table;
import org.ironstock.dossier.DocumentToFile.Audience;
import org.ironstock.shared.DutchText;
import org.ironstock.shared.Finding;

/** Words of the order as it is signed, in Dutch. */
final class OrderPapers {

    static final String ORDER = "followUpOrder";
    static final String MESSAGE = "orderMessage";

    private OrderPapers() {}

    /** The order with what was found and decided about it. */
    static DocumentToDraw order(
            FollowUpOrder order,
            ProductionContract contract,
            String productName,
            List<Finding> findings,
            List<OrderDecision> decisions,
            String preparer) {
        List<Section> sections = new ArrayList<>();
        sections.add(new Section(
                "Bestelling",
                List.of("Onder contract %s (%s) bestelt de Staat bij %s het volgende."
                        .formatted(
                                contract.id(),
                                contract.reference(),
                                contract.supplier().name())),
                List.of(lines(order, productName))));
        sections.add(new Section("Toetsing", checked(findings), List.of()));
        decisions.stream()
                .filter(decision -> decision.step() == OrderDecision.Step.PRICE)
                .forEach(decision -> sections.add(Section.of(
                        "Besluit over de prijs",
                        "De prijs is op %s aanvaard:".formatted(DutchText.moment(decision.decidedAt())),
                        decision.motive())));
        return new DocumentToDraw(
                order.id(),
                ORDER,
                "Vervolgorder " + order.id(),
                facts(order, contract),
                sections,
                Audience.OFFICIALS,
                preparer);
    }

    private static List<String> checked(List<Finding> findings) {
        List<String> paragraphs = new ArrayList<>();
        paragraphs.add("De aanvraag is aan de zeven toetsen voor een vervolgorder gehouden. "
                + (findings.isEmpty() ? "Er zijn geen bevindingen." : "Bevindingen:"));
        findings.forEach(finding -> paragraphs.add(finding.message()));
        return paragraphs;
    }

    private static List<Fact> facts(FollowUpOrder order, ProductionContract contract) {
        List<Fact> facts = new ArrayList<>(List.of(
                new Fact("Ordernummer", order.id()),
                new Fact("Contract", contract.id()),
                new Fact("Leverancier", contract.supplier().name()),
                new Fact("KvK-nummer", contract.supplier().kvkNumber()),
                new Fact("Waarde exclusief btw", order.value().inDutch()),
                new Fact("Behoefteraming", order.request().forecastRef()),
                new Fact("Nodig op uiterlijk", DutchText.day(order.request().neededBy()))));
        order.plan().ifPresent(plan -> {
            facts.add(new Fact("Afleverplaats", plan.place()));
            facts.add(new Fact("Leveren uiterlijk", DutchText.day(plan.deliverBy())));
        });
        order.request().poolCode().ifPresent(pool -> facts.add(new Fact("Betaald uit inkooppool", pool)));
        return facts;
    }

    private static Table lines(FollowUpOrder order, String productName) {
        OrderRequest request = order.request();
        return new Table(
                "Producten, hoeveelheid en prijs",
                List.of("Regel", "Product", "Hoeveelheid", "Stuksprijs", "Waarde"),
                List.of(List.of(
                        "1",
                        productName + " (" + request.productCode() + ")",
                        DutchText.number(request.quantity().pieces()),
                        request.unitPrice().inDutch(),
                        order.value().inDutch())));
    }
}
