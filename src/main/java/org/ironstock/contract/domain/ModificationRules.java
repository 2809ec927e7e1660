package org.ironstock.contract.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.ironstock.contract.ProductionContract;
import org.ironstock.contract.ProductionContract.Line;
import org.ironstock.contract.ProductionContract.Party;
import org.ironstock.contract.ProductionContract.Terms;
import org.ironstock.shared.DutchText;
import org.ironstock.shared.Finding;
import org.ironstock.shared.Money;
import org.ironstock.shared.Quantity;
import org.ironstock.shared.UnitPrice;

/** What may be asked of a modification before anybody weighs its legal ground, and what a contract is after it. */
public final class ModificationRules {

    private static final String LAW = "art. 2.163a Aw 2012";
    private static final String MAXIMUM = "HvJ EU C-23/20";

    private final ProductionContract contract;
    private final ModificationWish wish;
    private final List<Finding> findings = new ArrayList<>();

    private ModificationRules(ProductionContract contract, ModificationWish wish) {
        this.contract = contract;
        this.wish = wish;
    }

    /**
     * Everything that keeps a contract from being modified as asked.
     *
     * @param successor the party of the wish as the register of suppliers knows it
     */
    public static List<Finding> check(
            ProductionContract contract, ModificationWish wish, Optional<Party> successor, LocalDate today) {
        ModificationRules rules = new ModificationRules(contract, wish);
        rules.standing();
        rules.line();
        rules.value();
        rules.end(today);
        rules.party(successor);
        return List.copyOf(rules.findings);
    }

    private void standing() {
        if (!contract.active()) {
            add("MODIFICATION_INACTIVE", "contractId", "Alleen een lopend contract kan worden gewijzigd.");
        }
        if (wish.empty()) {
            add("MODIFICATION_EMPTY", "reason", "Noem ten minste één ding dat in het contract wijzigt.");
        }
    }

    private void line() {
        if (!wish.touchesLine()) {
            return;
        }
        Optional<Line> line = wish.lineNumber().flatMap(contract::line);
        if (line.isEmpty()) {
            add("MODIFICATION_LINE_UNKNOWN", "line", "Noem de regel van het contract die wijzigt; deze is er niet.");
            return;
        }
        Quantity ordered = line.get().ordered();
        if (wish.maximumQuantity().filter(ordered::exceeds).isPresent()) {
            add(
                    "MODIFICATION_BELOW_ORDERED",
                    "maximumQuantity",
                    "Er zijn al %s stuks besteld; de hoogste hoeveelheid kan daar niet onder komen."
                            .formatted(DutchText.number(ordered.pieces())));
        }
        if (wish.maximum().isEmpty()) {
            add(
                    "MODIFICATION_WITHOUT_VALUE",
                    "maximumCents",
                    "Noem de hoogste waarde van het contract na de wijziging van hoeveelheid of prijs.");
        }
    }

    private void value() {
        Money ordered = contract.orderedValue();
        if (wish.maximum().filter(ordered::exceeds).isPresent()) {
            findings.add(Finding.of(
                    "MODIFICATION_BELOW_ORDERED_VALUE",
                    "maximumCents",
                    "Er is al voor %s besteld; de hoogste waarde kan daar niet onder komen."
                            .formatted(ordered.inDutch()),
                    MAXIMUM));
        }
        if (wish.maximum().isPresent() && contract.terms().maximum().isEmpty()) {
            findings.add(Finding.of(
                    "MODIFICATION_WITHOUT_ORIGINAL",
                    "maximumCents",
                    "De oorspronkelijke hoogste waarde is niet bekend, zodat de wijziging niet te wegen is.",
                    LAW));
        }
    }

    private void end(LocalDate today) {
        if (wish.endsOn().filter(day -> day.isBefore(today)).isPresent()) {
            add("MODIFICATION_END_PAST", "endsOn", "De nieuwe einddatum is niet eerder dan vandaag.");
        }
    }

    private void party(Optional<Party> successor) {
        if (wish.successorKvk().isPresent() && successor.isEmpty()) {
            findings.add(Finding.of(
                    "MODIFICATION_SUCCESSOR_UNKNOWN",
                    "successorKvk",
                    "De opvolger staat niet als bevestigde partij in het leveranciersregister.",
                    "art. 2.163f Aw 2012"));
        }
    }

    private void add(String code, String field, String message) {
        findings.add(Finding.of(code, field, message, LAW));
    }

    /** The contract as it reads after the modification. */
    public static ProductionContract apply(
            ProductionContract contract, ModificationWish wish, Optional<Party> successor) {
        Terms terms = contract.terms();
        List<Line> lines = contract.lines().stream()
                .map(line -> wish.lineNumber()
                                .filter(number -> number == line.number())
                                .isPresent()
                        ? modified(line, wish)
                        : line)
                .toList();
        return contract.suppliedBy(successor.orElse(contract.supplier()))
                .under(new Terms(
                        terms.signedOn(),
                        terms.signer(),
                        terms.signerFunction(),
                        terms.mandateReference(),
                        wish.maximum().or(terms::maximum),
                        terms.paymentTermDays(),
                        terms.acceptanceTermDays(),
                        wish.endsOn().or(terms::endsOn)))
                .ordered(lines, contract.orderedValue());
    }

    private static Line modified(Line line, ModificationWish wish) {
        return new Line(
                line.number(),
                line.productCode(),
                wish.unitPrice().or(line::unitPrice),
                wish.maximumQuantity().or(line::maximum),
                line.ordered());
    }

    /** What changes, a sentence each, as officials and the notice tell it. */
    public static List<String> inDutch(ProductionContract contract, ModificationWish wish) {
        Optional<Line> line = wish.lineNumber().flatMap(contract::line);
        return Stream.of(
                        wish.maximumQuantity()
                                .map(now -> "De hoogste hoeveelheid van regel %d gaat van %s naar %s stuks."
                                        .formatted(
                                                wish.lineNumber().orElse(0),
                                                line.flatMap(Line::maximum)
                                                        .map(ModificationRules::number)
                                                        .orElse("onbekend"),
                                                number(now))),
                        wish.unitPrice().map(now -> "De stuksprijs van regel %d gaat van %s naar %s."
                                .formatted(
                                        wish.lineNumber().orElse(0),
                                        line.flatMap(Line::unitPrice)
                                                .map(UnitPrice::inDutch)
                                                .orElse("onbekend"),
                                        now.inDutch())),
                        wish.maximum().map(now -> "De hoogste waarde gaat van %s naar %s exclusief btw."
                                .formatted(
                                        contract.terms()
                                                .maximum()
                                                .map(Money::inDutch)
                                                .orElse("onbekend"),
                                        now.inDutch())),
                        wish.endsOn().map(now -> "De einddatum gaat van %s naar %s."
                                .formatted(
                                        contract.terms()
                                                .endsOn()
                                                .map(DutchText::day)
                                                .orElse("onbekend"),
                                        DutchText.day(now))),
                        wish.successorKvk().map(kvk -> "De partij met KvK-nummer %s neemt de plaats in van %s."
                                .formatted(kvk, contract.supplier().name())))
                .flatMap(Optional::stream)
                .toList();
    }

    private static String number(Quantity quantity) {
        return DutchText.number(quantity.pieces());
    }
}
