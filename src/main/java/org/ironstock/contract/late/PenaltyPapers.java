package org.ironstock.contract.late;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.ironstock.contract.ProductionContract;
import org.ironstock.contract.domain.FollowUpOrder;
import org.ironstock.contract.domain.LatePart;
import org.ironstock.contract.domain.Penalty;
import org.ironstock.contract.domain.PenaltyTerms;
import org.ironstock.dossier.DocumentToDraw;
import org.ironstock.dossier.DocumentToDraw.Fact;
import org.ironstock.dossier.DocumentToDraw.Section;
import org.ironstock.dossier.DocumentToDraw.Table;
import org.ironstock.dossier.DocumentToFile.Audience;
import org.ironstock.shared.DutchText;
import org.ironstock.shared.Money;
import org.ironstock.shared.Quantity;

/** Words of what a supplier reads about a delivery, in Dutch. */
final class PenaltyPapers {

    static final String REMINDER = "deliveryReminder";
    static final String CLAIM = "penalty";
    static final String WAIVER = "penaltyWaiver";

    private PenaltyPapers() {}

    /** What is still to be delivered on the delivery day. */
    static DocumentToDraw reminder(
            FollowUpOrder order,
            ProductionContract contract,
            LocalDate dueOn,
            Quantity outstanding,
            PenaltyTerms terms) {
        return new DocumentToDraw(
                order.id(),
                REMINDER,
                "Herinnering levering van order " + order.id(),
                List.of(
                        new Fact("Leverancier", contract.supplier().name()),
                        new Fact("Contract", contract.id()),
                        new Fact("Order", order.id()),
                        new Fact("Product", order.request().productCode()),
                        new Fact("Nog te leveren (stuks)", DutchText.number(outstanding.pieces())),
                        new Fact("Leveren uiterlijk", DutchText.day(dueOn))),
                List.of(Section.of(
                        "Levering",
                        "Vandaag is de leverdag van deze order. Wat vandaag aankomt, is op tijd.",
                        "Over wat later aankomt, of als partij wordt afgekeurd, kan de Staat een boete opleggen: %s van de waarde van wat te laat is."
                                .formatted(terms.inDutch()))),
                Audience.OFFICIALS,
                "");
    }

    /** What the State claims. */
    static DocumentToDraw claim(Penalty penalty, FollowUpOrder order, ProductionContract contract, String official) {
        return new DocumentToDraw(
                order.id(),
                CLAIM,
                "Boete %s wegens te late levering".formatted(penalty.id()),
                facts(penalty, order, contract),
                List.of(
                        late(penalty),
                        Section.of(
                                "Vordering",
                                "De Staat vordert op grond van het contract %s van %s (art. 6:91 BW)."
                                        .formatted(
                                                penalty.amount().inDutch(),
                                                contract.supplier().name()),
                                "Deze brief is een vordering en geen factuur. Het bedrag wordt bij de afwikkeling van het contract verrekend; "
                                        + "de verplichting om te leveren blijft bestaan.")),
                Audience.OFFICIALS,
                official);
    }

    /** What the State does not claim, and why. */
    static DocumentToDraw waiver(
            Penalty penalty, FollowUpOrder order, ProductionContract contract, String motive, String official) {
        return new DocumentToDraw(
                order.id(),
                WAIVER,
                "Afzien van boete %s wegens te late levering".formatted(penalty.id()),
                facts(penalty, order, contract),
                List.of(
                        late(penalty),
                        Section.of(
                                "Besluit",
                                "De Staat ziet af van deze boete van %s."
                                        .formatted(penalty.amount().inDutch())),
                        Section.of("Motivering", motive)),
                Audience.OFFICIALS,
                official);
    }

    private static List<Fact> facts(Penalty penalty, FollowUpOrder order, ProductionContract contract) {
        List<Fact> facts = new ArrayList<>(List.of(
                new Fact("Kenmerk", penalty.id()),
                new Fact("Leverancier", contract.supplier().name()),
                new Fact("Contract", contract.id()),
                new Fact("Order", order.id()),
                new Fact("Product", order.request().productCode()),
                new Fact("Stuksprijs", order.request().unitPrice().inDutch()),
                new Fact("Leverdag", DutchText.day(penalty.dueOn())),
                new Fact("Boete", penalty.terms().inDutch())));
        if (penalty.earlier().exceeds(Money.ZERO)) {
            facts.add(new Fact("Hiervan eerder beslist", penalty.earlier().inDutch()));
        }
        facts.add(new Fact("Bedrag", penalty.amount().inDutch()));
        return facts;
    }

    private static Section late(Penalty penalty) {
        return new Section(
                "Wat te laat is",
                List.of(
                        "Elk deel telt zijn eigen dagen, in kalenderdagen na de leverdag. Afgekeurde partijen gelden als niet geleverd."),
                List.of(new Table("Delen die te laat zijn", COLUMNS, rows(penalty))));
    }

    static final List<String> COLUMNS =
            List.of("Aantal stuks", "Aangekomen op", "Dagen te laat", "Boete", "Maximum bereikt");

    /** The late parts, as officials and supplier read them. */
    static List<List<String>> rows(Penalty penalty) {
        return penalty.parts().stream()
                .map(part -> List.of(
                        DutchText.number(part.quantity().pieces()),
                        arrival(part, penalty.until()),
                        DutchText.number(part.days()),
                        part.penalty().inDutch(),
                        part.capped() ? "ja" : "nee"))
                .toList();
    }

    private static String arrival(LatePart part, LocalDate until) {
        return part.arrivedOn().map(DutchText::day).orElse("nog niet; geteld tot en met " + DutchText.day(until));
    }
}
