package org.ironstock.contract.ending;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ironstock.contract.ProductionContract;
import org.ironstock.contract.domain.Ending;
import org.ironstock.contract.domain.OrderFigures;
import org.ironstock.contract.domain.Settlement;
import org.ironstock.contract.domain.SettlementFigures;
import org.ironstock.contract.domain.SettlementStatement;
import org.ironstock.dossier.DocumentToDraw;
import org.ironstock.dossier.DocumentToDraw.Fact;
import org.ironstock.dossier.DocumentToDraw.Section;
import org.ironstock.dossier.DocumentToDraw.Table;
import org.ironstock.dossier.DocumentToFile.Audience;
import org.ironstock.dossier.PersonalDetail;
import org.ironstock.shared.DutchText;
import org.ironstock.shared.Money;
import org.ironstock.shared.Quantity;

/** Words of a final settlement, in Dutch. */
public final class SettlementPapers {

    static final String SETTLEMENT = "contractSettlement";

    private static final String UNKNOWN = "onbekend";

    private SettlementPapers() {}

    /** How long and under which class the file is kept, as it stands in the settlement. */
    record Retention(String className, LocalDate keepUntil) {}

    static DocumentToDraw settlement(
            ProductionContract contract,
            Ending ending,
            Settlement settlement,
            List<OrderFigures> orders,
            String determinedBy,
            String confirmedBy,
            Retention retention) {
        SettlementStatement statement = settlement.statement();
        List<Section> sections = new ArrayList<>();
        sections.add(new Section(
                "Wat er is geleverd",
                statement.figures().lines().stream()
                                .anyMatch(line -> line.before().pieces() > 0)
                        ? List.of(
                                "Wat voor de overname door RVO is besteld, is buiten dit register geleverd en betaald; "
                                        + "daarvan is alleen de bestelde hoeveelheid bekend.")
                        : List.of(),
                List.of(products(statement.figures()))));
        sections.add(new Section(
                "Wat het contract heeft gekost",
                List.of(),
                List.of(amounts(statement.figures(), statement.prepaid()))));
        sections.add(new Section("Orders", List.of(), List.of(orders(orders))));
        if (!statement.lapsed().isEmpty()) {
            sections.add(Section.of(
                    "Vervallen leveringen",
                    "De rest van deze orders wordt niet meer geleverd: %s."
                            .formatted(String.join(", ", statement.lapsed())),
                    statement.lapseReason()));
        }
        sections.add(Section.of(
                "Productielijn",
                "Op de lijst van kansrijke initiatieven: %s."
                        .formatted(statement.capacity().inDutch()),
                statement.capacityReason()));
        sections.add(Section.of(
                "Publicatie",
                statement.announced()
                        ? "Het contract is bekendgemaakt in aankondiging %s; de voltooiing wordt daarom ook aangekondigd (E5)."
                                .formatted(statement.contractNotice())
                        : "Het contract is niet in een aankondiging bekendgemaakt; de voltooiing wordt niet aangekondigd. Geen "
                                + "wet schrijft dat voor."));
        if (!statement.remark().isEmpty()) {
            sections.add(Section.of("Opmerking", statement.remark()));
        }
        sections.add(Section.of(
                "Archief",
                "Het dossier wordt bewaard tot en met %s (%s)."
                        .formatted(DutchText.day(retention.keepUntil()), retention.className())));
        return new DocumentToDraw(
                contract.id(),
                SETTLEMENT,
                "Eindafrekening contract " + contract.reference(),
                List.of(
                        new Fact("Kenmerk", contract.id()),
                        new Fact("Contract", contract.title()),
                        new Fact("Leverancier", contract.supplier().name()),
                        new Fact(
                                "Geëindigd",
                                "%s, %s"
                                        .formatted(
                                                DutchText.day(ending.endedOn()),
                                                ending.cause().inDutch())),
                        new Fact("Vastgesteld door", new PersonalDetail(determinedBy)),
                        new Fact("Bevestigd door", new PersonalDetail(confirmedBy))),
                sections,
                Audience.OFFICIALS,
                settlement.determinedBy());
    }

    private static Table products(SettlementFigures figures) {
        return new Table(
                "Per product, in stuks",
                List.of("Product", "Besteld voor RVO", "Besteld", "Geleverd", "Aanvaard", "Gefactureerd"),
                productRows(figures));
    }

    /** Rows of a table of products: ordered before, ordered, delivered, accepted, invoiced. */
    public static List<List<String>> productRows(SettlementFigures figures) {
        return figures.lines().stream()
                .map(line -> List.of(
                        line.productCode(),
                        number(line.before()),
                        number(line.ordered()),
                        number(line.delivered()),
                        number(line.accepted()),
                        number(line.invoiced())))
                .toList();
    }

    private static Table amounts(SettlementFigures figures, Optional<Money> prepaid) {
        List<List<String>> rows = new ArrayList<>(amountRows(figures));
        rows.add(List.of(
                "Vooruitbetaald en niet verrekend", prepaid.map(Money::inDutch).orElse(UNKNOWN)));
        return new Table("Bedragen", List.of("Wat", "Bedrag"), rows);
    }

    /** Rows of a table of amounts. */
    public static List<List<String>> amountRows(SettlementFigures figures) {
        return List.of(
                List.of("Besteld, exclusief btw", figures.ordered().inDutch()),
                List.of(
                        "Aanvaard tegen orderprijs, exclusief btw",
                        figures.accepted().inDutch()),
                List.of("Gefactureerd, inclusief btw", figures.invoiced().inDutch()),
                List.of(
                        "Gecrediteerd en verrekend, inclusief btw",
                        figures.credited().inDutch()),
                List.of("Betaald, inclusief btw", figures.paid().inDutch()),
                List.of("Nog te betalen, inclusief btw", figures.outstanding().inDutch()),
                List.of(
                        "Nog te ontvangen creditnota's, inclusief btw",
                        figures.owed().inDutch()),
                List.of(
                        "Rente en kosten van te late betaling",
                        figures.lateCosts().inDutch()),
                List.of("Opgelegde boetes", figures.penalties().inDutch()));
    }

    private static Table orders(List<OrderFigures> orders) {
        return new Table(
                "Orders van RVO",
                List.of("Order", "Stand", "Besteld", "Geleverd", "Aanvaard"),
                orders.stream()
                        .map(order -> List.of(
                                order.orderId(),
                                order.state().inDutch(),
                                number(order.ordered()),
                                number(order.received()),
                                number(order.accepted())))
                        .toList());
    }

    private static String number(Quantity quantity) {
        return DutchText.number(quantity.pieces());
    }
}
