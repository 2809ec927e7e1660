package org.ironstock.contract.application;

import java.time.Clock;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ironstock.contract.ContractState;
import org.ironstock.contract.ProductionContract;
import org.ironstock.contract.ProductionContract.Line;
import org.ironstock.contract.ProductionContract.Party;
import org.ironstock.contract.ProductionContract.Terms;
import org.ironstock.contract.domain.FiledPiece;
import org.ironstock.contract.domain.Framework;
import org.ironstock.contract.domain.Piece;
import org.ironstock.contract.persistence.ContractRows;
import org.ironstock.contract.persistence.FrameworkRows;
import org.ironstock.contract.persistence.IntakeRows;
import org.ironstock.dossier.Dossier;
import org.ironstock.dossier.EvidenceToRecord;
import org.ironstock.platform.Officials;
import org.ironstock.shared.Finding;
import org.ironstock.shared.Money;
import org.ironstock.shared.Quantity;
import org.ironstock.supplier.Supplier;
import org.ironstock.supplier.Suppliers;
import org.ironstock.tender.FrameworkContractSigned;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Contracts that a tender concluded, as production contracts. RVO manages them from the last signature: nothing is handed
 * over, no term to repair runs, and the tender keeps the commitment. Which pieces of the file the signed contract holds is
 * known from its drawing; what it does not hold is a finding that stands until somebody brings it.
 */
@Service
@Transactional
public class FrameworkContracts {

    private static final String SYSTEM = "system";

    /** Where the signed contract says what; see the drawing of the contract in the module of tenders. */
    private static final Map<Piece, String> PLACES = places();

    private final ContractRows rows;
    private final FrameworkRows frameworks;
    private final IntakeRows intake;
    private final ContractIntake file;
    private final Suppliers suppliers;
    private final Officials officials;
    private final Dossier dossier;
    private final Clock clock;

    FrameworkContracts(
            ContractRows rows,
            FrameworkRows frameworks,
            IntakeRows intake,
            ContractIntake file,
            Suppliers suppliers,
            Officials officials,
            Dossier dossier,
            Clock clock) {
        this.rows = rows;
        this.frameworks = frameworks;
        this.intake = intake;
        this.file = file;
        this.suppliers = suppliers;
        this.officials = officials;
        this.dossier = dossier;
        this.clock = clock;
    }

    private static Map<Piece, String> places() {
        Map<Piece, String> places = new EnumMap<>(Piece.class);
        places.put(Piece.SIGNED_COPY, "");
        places.put(Piece.SIGNER, "handtekeningen");
        places.put(Piece.MANDATE, "handtekeningen");
        places.put(Piece.SPECIFICATIONS, "Eisen en uitvoeringsvoorwaarden");
        places.put(Piece.PRICE, "Producten en prijzen");
        places.put(Piece.MAXIMUM, "Producten en prijzen");
        places.put(Piece.SCHEDULE, "Levering en betaling: op afroep");
        places.put(Piece.PAYMENT_TERMS, "Levering en betaling");
        places.put(Piece.END_DATE, "Looptijd");
        return places;
    }

    /**
     * Takes a concluded contract in as one that runs, under the id it has.
     *
     * @return whether it is one that goes on after its signature and was not taken in before
     */
    public boolean take(FrameworkContractSigned concluded) {
        if (!concluded.kind().managed() || rows.find(concluded.contractId()).isPresent()) {
            return false;
        }
        Instant now = clock.instant();
        rows.add(contract(concluded, now));
        frameworks.add(
                new Framework(
                        concluded.contractId(),
                        concluded.tenderId(),
                        concluded.kind(),
                        concluded.executor(),
                        concluded.signed().documentId(),
                        concluded.signed().sha256(),
                        concluded.noticeId(),
                        concluded.term().optionMonths()),
                now);
        dossier.record(new EvidenceToRecord(
                concluded.contractId(),
                "CONTRACT_CONCLUDED",
                SYSTEM,
                "Het contract is gesloten na aanbesteding %s; RVO beheert het.".formatted(concluded.tenderId()),
                ""));
        return true;
    }

    private ProductionContract contract(FrameworkContractSigned concluded, Instant now) {
        Supplier supplier = suppliers.get(concluded.supplierId());
        return new ProductionContract(
                concluded.contractId(),
                0,
                reference(concluded),
                concluded.title(),
                new Party(supplier.name(), supplier.kvkNumber(), Optional.of(supplier.id())),
                ContractState.ACTIVE,
                new Terms(
                        Optional.of(concluded.signed().on()),
                        officials.displayName(concluded.signed().signer()),
                        officials.groupName(concluded.signed().role()),
                        concluded.signed().signingId(),
                        Optional.of(concluded.maximum()),
                        Optional.of(concluded.paymentTermDays()),
                        Optional.empty(),
                        Optional.of(concluded.term().until())),
                concluded.lines().stream().map(FrameworkContracts::line).toList(),
                List.of(),
                Money.ZERO,
                SYSTEM,
                now);
    }

    /** The crisis organisation may have named a contract like the tender; then the id makes it its own. */
    private String reference(FrameworkContractSigned concluded) {
        return rows.findByReference(concluded.tenderId()).isEmpty()
                ? concluded.tenderId()
                : concluded.tenderId() + " / " + concluded.contractId();
    }

    /** A share of nothing is no maximum: orders of that product wait until one is agreed. */
    private static Line line(FrameworkContractSigned.Line agreed) {
        return new Line(
                agreed.number(),
                agreed.productCode(),
                Optional.of(agreed.unitPrice()),
                Optional.of(agreed.maximum()).filter(maximum -> maximum.pieces() > 0),
                Quantity.NONE);
    }

    /**
     * Names the pieces that the signed contract holds and keeps which of the twelve are not there; a second time names no
     * piece again.
     *
     * @throws IllegalStateException when no tender brought the contract
     */
    public void checkFile(String contractId) {
        Framework framework = frameworks
                .find(contractId)
                .orElseThrow(() -> new IllegalStateException("No tender brought contract " + contractId));
        rows.lock(contractId);
        if (intake.pieces(contractId).isEmpty()) {
            PLACES.forEach((piece, place) -> intake.addPiece(
                    contractId,
                    new FiledPiece(
                            piece, framework.documentId(), framework.sha256(), place, false, SYSTEM, clock.instant())));
        }
        noteGaps(contractId);
    }

    /** Somebody brought a piece of the file: what is not there any more is no finding any more. */
    void pieceBrought(String contractId) {
        if (frameworks.find(contractId).isPresent()) {
            noteGaps(contractId);
        }
    }

    /** Every order names its own day, so that a framework has no schedule to register. */
    private void noteGaps(String contractId) {
        List<Finding> gaps = file.gaps(contractId).stream()
                .filter(gap -> !gap.code().equals("CONTRACT_FACT_MISSING")
                        || !gap.subject().equals("schedule"))
                .toList();
        intake.noteFindings(contractId, ContractIntake.FILE, gaps);
    }
}
