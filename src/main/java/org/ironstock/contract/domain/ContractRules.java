package org.ironstock.contract.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.ironstock.contract.InheritedContract;
import org.ironstock.contract.ProductionContract;
import org.ironstock.contract.ProductionContract.Line;
import org.ironstock.contract.ProductionContract.Milestone;
import org.ironstock.contract.ProductionContract.Terms;
import org.ironstock.shared.Finding;
import org.ironstock.shared.Money;
import org.ironstock.shared.Quantity;

/**
 * What the values of a contract may be, whoever hands them in: an event, a row of a spreadsheet or an official. What is
 * missing is no fault here; {@link ContractDossierCheck} finds that. The subject of a finding is the field.
 */
public final class ContractRules {

    private static final Pattern KVK = Pattern.compile("\\d{8}");

    private final Predicate<String> knownProduct;
    private final LocalDate today;
    private final List<Finding> findings = new ArrayList<>();

    private ContractRules(Predicate<String> knownProduct, LocalDate today) {
        this.knownProduct = knownProduct;
        this.today = today;
    }

    /**
     * Everything that cannot be.
     *
     * @param knownProduct whether a code stands on the product list
     */
    public static List<Finding> check(InheritedContract contract, Predicate<String> knownProduct, LocalDate today) {
        ContractRules rules = new ContractRules(knownProduct, today);
        rules.supplier(contract.supplierKvk());
        rules.terms(contract.terms());
        rules.lines(contract.lines(), contract.terms());
        rules.schedule(contract.schedule(), contract.lines());
        return List.copyOf(rules.findings);
    }

    private void supplier(String kvkNumber) {
        if (!kvkNumber.isEmpty() && !KVK.matcher(kvkNumber).matches()) {
            findings.add(Finding.of("CONTRACT_KVK", "supplierKvk", "Het KvK-nummer bestaat uit acht cijfers."));
        }
    }

    private void terms(Terms terms) {
        if (terms.signedOn().filter(day -> day.isAfter(today)).isPresent()) {
            findings.add(Finding.of(
                    "CONTRACT_SIGNED_IN_FUTURE", "signedOn", "De dag van ondertekening ligt in de toekomst."));
        }
        if (terms.signedOn().isPresent()
                && terms.endsOn()
                        .filter(end -> end.isBefore(terms.signedOn().get()))
                        .isPresent()) {
            findings.add(Finding.of(
                    "CONTRACT_DATES", "endsOn", "De einddatum ligt voor de dag waarop het contract is getekend."));
        }
        if (terms.maximum().filter(maximum -> maximum.cents() <= 0).isPresent()) {
            findings.add(Finding.of("CONTRACT_AMOUNT", "maximum", "De maximale waarde is groter dan nul."));
        }
    }

    private void lines(List<Line> lines, Terms terms) {
        Set<String> codes = new HashSet<>();
        for (Line line : lines) {
            if (!knownProduct.test(line.productCode())) {
                findings.add(Finding.of(
                        "CONTRACT_PRODUCT_UNKNOWN",
                        "productCode",
                        "Product '%s' staat niet in de productlijst.".formatted(line.productCode())));
            }
            if (!codes.add(line.productCode())) {
                findings.add(Finding.of(
                        "CONTRACT_PRODUCT_TWICE",
                        "productCode",
                        "Product '%s' staat er twee keer; voeg de regels samen.".formatted(line.productCode())));
            }
            line(line);
        }
        Money ordered = ProductionContract.valueOrdered(lines);
        if (terms.maximum().filter(ordered::exceeds).isPresent()) {
            findings.add(Finding.of(
                    "ORDERED_ABOVE_MAXIMUM",
                    "maximum",
                    "Er is al voor %s besteld, meer dan de maximale waarde.".formatted(ordered.inDutch()),
                    "HvJ EU C-23/20"));
        }
    }

    private void line(Line line) {
        if (line.unitPrice().filter(price -> price.euro().signum() == 0).isPresent()) {
            findings.add(Finding.of("CONTRACT_PRICE", "unitPrice", "Een stuksprijs is groter dan nul."));
        }
        if (line.maximum().filter(Quantity.NONE::equals).isPresent()) {
            findings.add(
                    Finding.of("CONTRACT_QUANTITY", "maximumQuantity", "Een maximale hoeveelheid is groter dan nul."));
        }
        if (line.maximum().filter(maximum -> line.ordered().exceeds(maximum)).isPresent()) {
            findings.add(Finding.of(
                    "ORDERED_ABOVE_MAXIMUM",
                    "orderedQuantity",
                    "Van product '%s' is al meer besteld dan het maximum.".formatted(line.productCode()),
                    "HvJ EU C-23/20"));
        }
    }

    private void schedule(List<Milestone> schedule, List<Line> lines) {
        for (Milestone milestone : schedule) {
            if (lines.stream().noneMatch(line -> line.number() == milestone.lineNumber())) {
                findings.add(Finding.of(
                        "CONTRACT_SCHEDULE_LINE",
                        "schedule",
                        "Het leverschema noemt regel %d, die het contract niet heeft."
                                .formatted(milestone.lineNumber())));
            }
        }
    }
}
