package org.ironstock.contract.order;

import java.util.List;
import org.ironstock.contract.ProductionContract;
import org.ironstock.contract.domain.FollowUpOrder;
import org.ironstock.contract.domain.OrderCancellation;
import org.ironstock.dossier.DocumentToDraw;
import org.ironstock.dossier.DocumentToDraw.Fact;
import org.ironstock.dossier.DocumentToDraw.Section;
import org.ironstock.dossier.DocumentToFile.Audience;
import org.ironstock.shared.DutchText;
import org.ironstock.shared.Money;
import org.ironstock.shared.Quantity;

/** Words of the agreement by which an order is cancelled, in Dutch. */
final class CancellationPapers {

    static final String AGREEMENT = "orderCancellation";

    private CancellationPapers() {}

    static DocumentToDraw agreement(
            OrderCancellation cancellation, FollowUpOrder order, ProductionContract contract, String productName) {
        OrderCancellation.Agreement agreed = cancellation.requireAgreement();
        String quantity = number(agreed.quantity());
        return new DocumentToDraw(
                order.id(),
                AGREEMENT,
                "Annulering %s van order %s".formatted(cancellation.id(), order.id()),
                List.of(
                        new Fact("Kenmerk", cancellation.id()),
                        new Fact("Order", order.id()),
                        new Fact("Contract", contract.id()),
                        new Fact("Leverancier", contract.supplier().name()),
                        new Fact("Product", productName),
                        new Fact("Besteld", number(order.request().quantity())),
                        new Fact("Wordt niet geleverd", quantity),
                        new Fact("Vergoeding exclusief btw", agreed.cost().inDutch()),
                        new Fact("Btw over de vergoeding", agreed.vatPercent() + "%")),
                List.of(
                        Section.of(
                                "Afspraak",
                                "De Staat en %s komen overeen dat van order %s %s stuks niet worden geleverd."
                                        .formatted(contract.supplier().name(), order.id(), quantity),
                                "Wat al is ontvangen of onderweg is, blijft besteld.",
                                cost(cancellation, agreed.cost())),
                        Section.of("Instemming van de leverancier", agreed.consent()),
                        Section.of("Motivering", agreed.motive())),
                Audience.OFFICIALS,
                agreed.official());
    }

    private static String cost(OrderCancellation cancellation, Money cost) {
        return cost.cents() == 0
                ? "De Staat is daarvoor geen vergoeding verschuldigd."
                : "De Staat betaalt daarvoor %s exclusief btw, op een factuur met ordernummer %s."
                        .formatted(cost.inDutch(), cancellation.id());
    }

    private static String number(Quantity quantity) {
        return DutchText.number(quantity.pieces());
    }
}
