package org.ironstock.capacity.activation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.ironstock.capacity.StandbyLine;
import org.ironstock.capacity.domain.Activation;
import org.ironstock.capacity.domain.ActivationStep;
import org.ironstock.capacity.domain.ActivationTerms;
import org.ironstock.capacity.domain.ClaimAccount;
import org.ironstock.capacity.domain.FailurePenalty;
import org.ironstock.capacity.domain.FeeHistory.ConfirmedFee;
import org.ironstock.dossier.DocumentToDraw;
import org.ironstock.dossier.DocumentToDraw.Fact;
import org.ironstock.dossier.DocumentToDraw.Section;
import org.ironstock.dossier.DocumentToDraw.Table;
import org.ironstock.dossier.DocumentToFile.Audience;
import org.ironstock.shared.DutchText;
import org.ironstock.shared.Money;
import org.ironstock.shared.Quantity;

/** Words of what is signed and sent about an activation, in Dutch. */
final class ActivationPapers {

    static final String DECISION = "standbyActivation";
    static final String ORDER = "activationOrder";
    static final String CLAIM = "activationClaim";
    static final String CLAIM_REMINDER = "activationClaimReminder";
    static final String START_COST = "standbyStartCost";
    static final String SETTLEMENT = "activationSettlement";
    static final String LESSONS = "activationLessons";

    private ActivationPapers() {}

    /** The decision to activate a line. */
    static DocumentToDraw decision(Activation activation, StandbyLine line, String motive, String preparer) {
        return new DocumentToDraw(
                activation.id(),
                DECISION,
                "Besluit tot activering " + activation.id(),
                facts(activation, line),
                List.of(
                        Section.of(
                                "Besluit",
                                "Stand-by lijn %s (%s) wordt geactiveerd. Zolang de activering loopt komt de stuksprijs in de plaats van de vergoeding voor gereedheid."
                                        .formatted(line.id(), line.name()),
                                "De activering rust op: " + activation.request().decisionReference() + "."),
                        Section.of("Motivering", motive)),
                Audience.OFFICIALS,
                preparer);
    }

    /** The order to the supplier with its terms. */
    static DocumentToDraw order(Activation activation, StandbyLine line, ActivationTerms terms) {
        LocalDate start = activation.startsOn();
        List<List<String>> due = new ArrayList<>();
        terms.milestones(start).forEach((milestone, day) -> due.add(List.of(milestone.inDutch(), DutchText.day(day))));
        due.add(List.of("capaciteit geleverd en aanvaard", DutchText.day(start.plusMonths(terms.deliveryMonths()))));
        return new DocumentToDraw(
                activation.id(),
                ORDER,
                "Activeringsorder " + activation.id(),
                facts(activation, line),
                List.of(
                        Section.of(
                                "Opdracht",
                                "De Staat activeert lijn %s en bestelt wat hierboven staat. Bevestig binnen een dag. Vermeld nummer %s op elke factuur."
                                        .formatted(line.id(), activation.id())),
                        new Section(
                                "Termijnen",
                                List.of(),
                                List.of(new Table("Mijlpalen", List.of("Mijlpaal", "Uiterlijk op"), due)))),
                Audience.RESTRICTED,
                "");
    }

    /** The claim after a failed activation: fee that goes back, and penalty. */
    static DocumentToDraw claim(
            Activation activation,
            StandbyLine line,
            FailurePenalty failure,
            List<ConfirmedFee> fees,
            LocalDate payBy,
            ActivationStep set,
            ActivationStep confirmed) {
        Money penalty = set.amount();
        Money fee = ConfirmedFee.sum(fees);
        List<Fact> facts = new ArrayList<>(facts(activation, line));
        facts.add(new Fact("Vergoeding die teruggaat", fee.inDutch()));
        facts.add(new Fact("Boete", penalty.inDutch()));
        facts.add(new Fact("Vordering samen", fee.plus(penalty).inDutch()));
        facts.add(new Fact("Te betalen uiterlijk", DutchText.day(payBy)));
        return new DocumentToDraw(
                activation.id(),
                CLAIM,
                "Vordering na activering " + activation.id(),
                facts,
                List.of(
                        Section.of(
                                "Grond",
                                "Van de capaciteit die binnen de termijn geleverd en aanvaard moest zijn (%s stuks) is %s stuks aanvaard."
                                        .formatted(number(failure.target()), number(failure.accepted())),
                                "De vergoeding voor gereedheid sinds de laatste geslaagde proefproductie gaat terug. De boete is ten hoogste %s."
                                        .formatted(failure.cap().inDutch())),
                        new Section(
                                "Vergoeding die teruggaat",
                                fees.isEmpty() ? List.of("Er is sindsdien geen vergoeding vastgesteld.") : List.of(),
                                fees.isEmpty()
                                        ? List.of()
                                        : List.of(new Table(
                                                "Maanden sinds de laatste geslaagde proefproductie",
                                                List.of("Maand", "Vergoeding"),
                                                fees.stream()
                                                        .map(one -> List.of(
                                                                DutchText.month(one.month()),
                                                                one.amount().inDutch()))
                                                        .toList()))),
                        Section.of(
                                "Betaling",
                                "De Staat vordert %s van de leverancier, te betalen uiterlijk op %s onder vermelding van %s."
                                        .formatted(fee.plus(penalty).inDutch(), DutchText.day(payBy), activation.id()),
                                "Deze brief is een vordering en geen factuur. Wie de vordering betwist, meldt dat binnen deze termijn met redenen."),
                        Section.of("Vastgesteld", set.motive()),
                        Section.of("Bevestigd door een ander", confirmed.motive())),
                Audience.OFFICIALS,
                set.official());
    }

    /** The claim was not paid in its term. */
    static DocumentToDraw claimReminder(Activation activation, StandbyLine line, ClaimAccount account) {
        List<Fact> facts = new ArrayList<>(facts(activation, line));
        facts.add(new Fact("Gevorderd", account.claimed().inDutch()));
        facts.add(new Fact("Ontvangen", account.received().inDutch()));
        facts.add(new Fact("Nog te betalen", account.open().inDutch()));
        return new DocumentToDraw(
                activation.id(),
                CLAIM_REMINDER,
                "Aanmaning na activering " + activation.id(),
                facts,
                List.of(Section.of(
                        "Betaling",
                        "De vordering moest op %s zijn betaald. Van %s is %s ontvangen; betaal %s nu, onder vermelding van %s."
                                .formatted(
                                        DutchText.day(account.payBy()),
                                        account.claimed().inDutch(),
                                        account.received().inDutch(),
                                        account.open().inDutch(),
                                        activation.id()),
                        "Zonder betaling kan de Staat de vordering overdragen om haar te innen.")),
                Audience.OFFICIALS,
                "");
    }

    /** What proven start cost is paid after cancellation. */
    static DocumentToDraw startCost(Activation activation, StandbyLine line, ActivationStep cost) {
        List<Fact> facts = new ArrayList<>(facts(activation, line));
        facts.add(new Fact("Vergoeding exclusief btw", cost.amount().inDutch()));
        facts.add(new Fact("Bewijs", cost.evidence()));
        return new DocumentToDraw(
                activation.id(),
                START_COST,
                "Vergoeding van startkosten " + activation.id(),
                facts,
                List.of(
                        Section.of(
                                "Besluit",
                                "De activering is geannuleerd voordat de lijn moest draaien. Vergoed worden de startkosten die zijn aangetoond."),
                        Section.of("Toelichting", cost.motive())),
                Audience.OFFICIALS,
                cost.official());
    }

    /** What is paid for material that was left. */
    static DocumentToDraw settlement(
            Activation activation, StandbyLine line, ActivationStep set, ActivationStep confirmed) {
        List<Fact> facts = new ArrayList<>(facts(activation, line));
        facts.add(new Fact("Bedrag exclusief btw", set.amount().inDutch()));
        facts.add(new Fact("Bewijs", set.evidence()));
        return new DocumentToDraw(
                activation.id(),
                SETTLEMENT,
                "Afrekening van restmateriaal " + activation.id(),
                facts,
                List.of(
                        Section.of("Vastgesteld", set.motive()),
                        Section.of("Bevestigd door een ander", confirmed.motive())),
                Audience.OFFICIALS,
                set.official());
    }

    /** What was learned. */
    static DocumentToDraw lessons(Activation activation, StandbyLine line, String text, String official) {
        return new DocumentToDraw(
                activation.id(),
                LESSONS,
                "Lessen van activering " + activation.id(),
                facts(activation, line),
                List.of(Section.of("Lessen", text)),
                Audience.OFFICIALS,
                official);
    }

    private static List<Fact> facts(Activation activation, StandbyLine line) {
        return List.of(
                new Fact("Activering", activation.id()),
                new Fact("Lijn", line.id() + " " + line.name()),
                new Fact("Contract", activation.contractId()),
                new Fact("Product", activation.productCode()),
                new Fact("Capaciteit per maand", number(activation.request().piecesPerMonth()) + " stuks"),
                new Fact("Aantal maanden", String.valueOf(activation.request().months())),
                new Fact("Stuksprijs", activation.unitPrice().inDutch()),
                new Fact("Waarde exclusief btw", activation.value().inDutch()),
                new Fact("Ingaande op", DutchText.day(activation.startsOn())));
    }

    private static String number(Quantity quantity) {
        return DutchText.number(quantity.pieces());
    }
}
