package org.ironstock.capacity.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ironstock.capacity.LineRegistration;
import org.ironstock.capacity.StandbyLine;
import org.ironstock.contract.ContractState;
import org.ironstock.contract.ProductionContract;
import org.ironstock.shared.DutchText;
import org.ironstock.shared.Finding;
import org.ironstock.shared.Money;
import org.ironstock.shared.Quantity;
import org.ironstock.shared.UnitPrice;

/** When a line or other terms of it are taken into the register. */
public final class LineRules {

    private static final String CONTRACT = "stand-by contract; werkwijze stand-by capaciteit";
    private static final int LONGEST_TERM_DAYS = 30;

    private LineRules() {}

    /**
     * Everything that is wrong with a line by itself and beside its contract.
     *
     * @param contract the production contract, when it is known here
     * @param supplierConfirmed whether CIBG confirmed the producer
     */
    public static List<Finding> faults(
            LineRegistration line, Optional<ProductionContract> contract, boolean supplierConfirmed) {
        List<Finding> faults = new ArrayList<>();
        if (!supplierConfirmed) {
            faults.add(Finding.of(
                    "LINE_SUPPLIER",
                    "supplierId",
                    "Leverancier %s is niet bekend of niet bevestigd.".formatted(line.supplierId())));
        }
        if (line.endsOn().isBefore(line.startsOn())) {
            faults.add(Finding.of("LINE_TERM", "endsOn", "De laatste dag ligt voor de eerste.", CONTRACT));
        }
        faults.addAll(values(line.piecesPerMonth(), line.feePerMonth(), line.activatedPrice()));
        if (!line.payerOin().matches("[0-9]{20}")) {
            faults.add(Finding.of("LINE_OIN", "payerOin", "Een OIN heeft twintig cijfers."));
        }
        if (line.paymentDays() < 1 || line.paymentDays() > LONGEST_TERM_DAYS) {
            faults.add(Finding.of(
                    "LINE_PAYMENT_TERM",
                    "paymentDays",
                    "De betaaltermijn is 1 tot en met 30 dagen.",
                    "art. 6:119b BW"));
        }
        contract.ifPresent(known -> faults.addAll(beside(line, known)));
        return faults;
    }

    private static List<Finding> values(Quantity piecesPerMonth, Money feePerMonth, UnitPrice activatedPrice) {
        List<Finding> faults = new ArrayList<>();
        if (piecesPerMonth.pieces() == 0) {
            faults.add(Finding.of(
                    "LINE_CAPACITY", "piecesPerMonth", "Een lijn maakt ten minste één stuk per maand.", CONTRACT));
        }
        if (feePerMonth.cents() <= 0) {
            faults.add(Finding.of("LINE_FEE", "feePerMonth", "De vergoeding per maand is groter dan nul.", CONTRACT));
        }
        if (activatedPrice.euro().signum() == 0) {
            faults.add(Finding.of(
                    "LINE_PRICE", "activatedPrice", "De stuksprijs bij activering is groter dan nul.", CONTRACT));
        }
        return faults;
    }

    /**
     * Everything that is wrong with a line beside what a tender agreed about its contract.
     *
     * @param others lines that were registered under the contract before
     */
    public static List<Finding> faults(LineRegistration line, StandbyContract contract, List<StandbyLine> others) {
        Quantity agreed = contract.piecesOf(line.productCode());
        if (agreed.pieces() == 0) {
            return List.of(Finding.of(
                    "LINE_PRODUCT_NOT_AGREED",
                    "productCode",
                    "Contract %s is niet gesloten voor product %s.".formatted(line.contractId(), line.productCode()),
                    CONTRACT));
        }
        Quantity together = others.stream()
                .filter(other -> other.productCode().equals(line.productCode()))
                .map(other -> other.terms().get(0).piecesPerMonth())
                .reduce(line.piecesPerMonth(), Quantity::plus);
        return together.exceeds(agreed)
                ? List.of(Finding.of(
                        "LINE_ABOVE_AGREED",
                        "piecesPerMonth",
                        "Onder contract %s is voor product %s %s stuks per maand overeengekomen; met deze lijn erbij zijn het er %s."
                                .formatted(
                                        line.contractId(),
                                        line.productCode(),
                                        DutchText.number(agreed.pieces()),
                                        DutchText.number(together.pieces())),
                        CONTRACT))
                : List.of();
    }

    private static List<Finding> beside(LineRegistration line, ProductionContract contract) {
        List<Finding> faults = new ArrayList<>();
        if (contract.state() != ContractState.ACTIVE) {
            faults.add(Finding.of(
                    "LINE_CONTRACT_LAPSED",
                    "contractId",
                    "Contract %s %s.".formatted(contract.id(), contract.state().inDutch()),
                    CONTRACT));
        }
        if (contract.supplier()
                .supplierId()
                .filter(id -> id.equals(line.supplierId()))
                .isEmpty()) {
            faults.add(Finding.of(
                    "LINE_OTHER_SUPPLIER",
                    "supplierId",
                    "Contract %s is met een andere leverancier gesloten.".formatted(contract.id()),
                    CONTRACT));
        }
        contract.terms()
                .endsOn()
                .filter(end -> line.endsOn().isAfter(end))
                .ifPresent(end -> faults.add(Finding.of(
                        "LINE_BEYOND_CONTRACT",
                        "endsOn",
                        "Contract %s eindigt op %s.".formatted(contract.id(), DutchText.day(end)),
                        CONTRACT)));
        return faults;
    }

    /**
     * Everything that is wrong with other terms of a line.
     *
     * @param firstOpen first day of which the month is not measured
     */
    public static List<Finding> faults(StandbyLine line, StandbyLine.Terms terms, LocalDate firstOpen) {
        List<Finding> faults =
                new ArrayList<>(values(terms.piecesPerMonth(), terms.feePerMonth(), terms.activatedPrice()));
        if (!line.runsOn(terms.from())) {
            faults.add(Finding.of(
                    "LINE_TERMS_OUTSIDE",
                    "from",
                    "Lijn %s loopt van %s tot en met %s."
                            .formatted(line.id(), DutchText.day(line.startsOn()), DutchText.day(line.endsOn())),
                    CONTRACT));
        }
        if (terms.from().isBefore(firstOpen)) {
            faults.add(Finding.of(
                    "LINE_TERMS_SETTLED",
                    "from",
                    "De maanden voor %s zijn al gemeten; andere voorwaarden kunnen daar niet meer gelden."
                            .formatted(DutchText.day(firstOpen)),
                    CONTRACT));
        }
        if (line.terms().stream().anyMatch(one -> one.from().equals(terms.from()))) {
            faults.add(Finding.of(
                    "LINE_TERMS_TWICE",
                    "from",
                    "Vanaf %s zijn al voorwaarden vastgelegd.".formatted(DutchText.day(terms.from())),
                    CONTRACT));
        }
        if (terms.ground().isBlank()) {
            faults.add(Finding.of(
                    "LINE_TERMS_GROUND", "ground", "Noem de getekende wijziging waarop dit berust.", CONTRACT));
        }
        return faults;
    }
}
