package org.ironstock.contract.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.ironstock.contract.ProductionContract;
import org.ironstock.contract.ProductionContract.Line;
import org.ironstock.contract.ProductionContract.Milestone;
import org.ironstock.contract.ProductionContract.Terms;
import org.ironstock.shared.DutchText;
import org.ironstock.shared.Finding;

/**
 * Whether the file of an inherited contract proves that it was concluded lawfully: each of the twelve pieces is on file
 * with the hash it was filed under, and what it says is registered. Nothing that is missing is taken for granted.
 */
public final class ContractDossierCheck {

    /** Longest term in which the State may pay [A]: more than thirty days asks for a reason that inherited files lack. */
    public static final int LONGEST_PAYMENT_TERM = 30;

    private static final String PAYMENT_GROUND = "art. 6:119b BW";
    private static final String FILE_GROUND = "Comptabiliteitswet 2016, ordelijk en controleerbaar beheer";

    private final ProductionContract contract;
    private final Map<Piece, FiledPiece> pieces;
    private final List<Finding> gaps = new ArrayList<>();

    private ContractDossierCheck(ProductionContract contract, List<FiledPiece> pieces) {
        this.contract = contract;
        this.pieces = pieces.stream().collect(Collectors.toMap(FiledPiece::piece, Function.identity()));
    }

    /** What the register of suppliers knows of the party of the contract. */
    public enum Standing {
        UNKNOWN,
        REGISTERED,
        CONFIRMED
    }

    /**
     * Every gap.
     *
     * @param pieces newest row of each piece
     * @param intact documents that are on file with the hash under which they were filed
     */
    public static List<Finding> gaps(
            ProductionContract contract,
            List<FiledPiece> pieces,
            Set<UUID> intact,
            Standing supplier,
            LocalDate today) {
        ContractDossierCheck check = new ContractDossierCheck(contract, pieces);
        check.pieces(intact);
        check.supplier(supplier);
        check.facts(today);
        check.lines();
        check.schedule();
        return List.copyOf(check.gaps);
    }

    private void pieces(Set<UUID> intact) {
        for (Piece piece : Piece.values()) {
            FiledPiece filed = pieces.get(piece);
            if (filed == null) {
                gaps.add(Finding.of(
                        "PIECE_MISSING",
                        piece.key(),
                        "In het dossier ontbreekt: %s.".formatted(piece.inDutch()),
                        FILE_GROUND));
            } else if (!intact.contains(filed.documentId())) {
                gaps.add(Finding.of(
                        "PIECE_BROKEN",
                        piece.key(),
                        "Het stuk met %s is niet meer zoals het is opgeborgen.".formatted(piece.inDutch()),
                        FILE_GROUND));
            } else if (filed.inapplicable() && applies(piece)) {
                gaps.add(Finding.of(
                        "PIECE_APPLIES",
                        piece.key(),
                        "De %s geldt wel: het contract levert maskers.".formatted(piece.inDutch())));
            }
        }
    }

    /** Masks have a layer of filter material, which is scarce. */
    private boolean applies(Piece piece) {
        return !piece.mayNotApply()
                || piece == Piece.FILTER_CLAUSE
                        && contract.lines().stream()
                                .anyMatch(line -> line.productCode().endsWith("-MASK"));
    }

    private void supplier(Standing standing) {
        if (standing == Standing.UNKNOWN) {
            gaps.add(Finding.of(
                    "CONTRACT_SUPPLIER_UNKNOWN",
                    "supplier",
                    "Leverancier %s (KvK %s) staat niet in het leveranciersregister."
                            .formatted(
                                    contract.supplier().name(),
                                    contract.supplier().kvkNumber().isEmpty()
                                            ? "onbekend"
                                            : contract.supplier().kvkNumber())));
        } else if (standing == Standing.REGISTERED) {
            gaps.add(Finding.of(
                    "CONTRACT_SUPPLIER_UNCONFIRMED",
                    "supplier",
                    "De inschrijving van %s in het leveranciersregister is nog niet bevestigd."
                            .formatted(contract.supplier().name())));
        }
    }

    private void facts(LocalDate today) {
        Terms terms = contract.terms();
        need(terms.signedOn().isPresent(), "signedOn", "de dag van ondertekening");
        need(!terms.signer().isEmpty(), "signer", "wie namens de Staat heeft getekend");
        need(!terms.signerFunction().isEmpty(), "signerFunction", "de functie van de ondertekenaar");
        need(!terms.mandateReference().isEmpty(), "mandateReference", "het kenmerk van het mandaat");
        need(terms.maximum().isPresent(), "maximum", "de maximale waarde");
        need(terms.paymentTermDays().isPresent(), "paymentTermDays", "de betaaltermijn");
        need(terms.endsOn().isPresent(), "endsOn", "de einddatum");
        terms.paymentTermDays()
                .filter(days -> days > LONGEST_PAYMENT_TERM)
                .ifPresent(days -> gaps.add(Finding.of(
                        "PAYMENT_TERM_LONG",
                        "paymentTermDays",
                        "De betaaltermijn is %d dagen; de Staat betaalt binnen %d dagen."
                                .formatted(days, LONGEST_PAYMENT_TERM),
                        PAYMENT_GROUND)));
        terms.endsOn()
                .filter(end -> end.isBefore(today))
                .ifPresent(end -> gaps.add(Finding.of(
                        "CONTRACT_OVER", "endsOn", "Het contract is op %s geëindigd.".formatted(DutchText.day(end)))));
    }

    private void lines() {
        need(!contract.lines().isEmpty(), "lines", "welke producten worden geleverd");
        for (Line line : contract.lines()) {
            need(line.unitPrice().isPresent(), "unitPrice", "de stuksprijs van " + line.productCode());
            need(line.maximum().isPresent(), "maximumQuantity", "de maximale hoeveelheid van " + line.productCode());
        }
    }

    private void schedule() {
        need(!contract.schedule().isEmpty(), "schedule", "het leverschema");
        for (Milestone milestone : contract.schedule()) {
            if (contract.terms().endsOn().filter(milestone.dueOn()::isAfter).isPresent()) {
                gaps.add(Finding.of(
                        "SCHEDULE_AFTER_END",
                        "schedule",
                        "Het leverschema heeft een levering op %s, na de einddatum."
                                .formatted(DutchText.day(milestone.dueOn()))));
            }
        }
        for (Line line : contract.lines()) {
            long planned = contract.schedule().stream()
                    .filter(milestone -> milestone.lineNumber() == line.number())
                    .mapToLong(milestone -> milestone.quantity().pieces())
                    .sum();
            if (line.maximum().filter(maximum -> planned > maximum.pieces()).isPresent()) {
                gaps.add(Finding.of(
                        "SCHEDULE_ABOVE_MAXIMUM",
                        "schedule",
                        "Het leverschema levert meer van %s dan het maximum.".formatted(line.productCode()),
                        "HvJ EU C-23/20"));
            }
        }
    }

    private void need(boolean there, String field, String inDutch) {
        if (!there) {
            gaps.add(Finding.of("CONTRACT_FACT_MISSING", field, "Niet geregistreerd: %s.".formatted(inDutch)));
        }
    }
}
