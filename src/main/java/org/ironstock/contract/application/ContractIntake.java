package org.ironstock.contract.application;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.ironstock.contract.ContractState;
import org.ironstock.contract.InheritedContract;
import org.ironstock.contract.ProductionContract;
import org.ironstock.contract.ProductionContract.Party;
import org.ironstock.contract.domain.ContractDossierCheck;
import org.ironstock.contract.domain.ContractDossierCheck.Standing;
import org.ironstock.contract.domain.ContractRules;
import org.ironstock.contract.domain.DossierStanding;
import org.ironstock.contract.domain.FiledPiece;
import org.ironstock.contract.domain.RepairTerm;
import org.ironstock.contract.persistence.ContractRows;
import org.ironstock.contract.persistence.IntakeRows;
import org.ironstock.dossier.Dossier;
import org.ironstock.dossier.EvidenceToRecord;
import org.ironstock.dossier.StoredDocument;
import org.ironstock.product.Products;
import org.ironstock.shared.DutchCalendar;
import org.ironstock.shared.DutchText;
import org.ironstock.shared.Finding;
import org.ironstock.shared.Sha256;
import org.ironstock.supplier.Supplier;
import org.ironstock.supplier.Suppliers;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The file of an inherited contract: registered, checked, repaired within its term. */
@Service
@Transactional
public class ContractIntake {

    /** Step of which findings are kept: the check of the file. */
    public static final String FILE = "FILE";

    private static final String SYSTEM = "system";

    private final ContractRows rows;
    private final IntakeRows intake;
    private final Dossier dossier;
    private final Products products;
    private final Suppliers suppliers;
    private final ContractSettings settings;
    private final Clock clock;

    ContractIntake(
            ContractRows rows,
            IntakeRows intake,
            Dossier dossier,
            Products products,
            Suppliers suppliers,
            ContractSettings settings,
            Clock clock) {
        this.rows = rows;
        this.intake = intake;
        this.dossier = dossier;
        this.products = products;
        this.suppliers = suppliers;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * Keeps what an official registered about a contract.
     *
     * @return what cannot be; empty when it was kept
     */
    public List<Finding> register(String contractId, InheritedContract values, String official) {
        List<Finding> faults = ContractRules.check(values, this::onList, today());
        if (!faults.isEmpty()) {
            return faults;
        }
        ProductionContract contract = rows.lock(contractId);
        rows.save(contract.registered(
                values.title(),
                new Party(
                        values.supplierName(),
                        values.supplierKvk(),
                        party(values.supplierKvk()).map(Supplier::id)),
                values.terms(),
                values.lines(),
                values.schedule()));
        intake.addContributor(contractId, official);
        return List.of();
    }

    /** Checks the file, draws the report of it and starts the term to repair when there are gaps. */
    public DossierStanding check(String contractId) {
        ProductionContract contract = linked(rows.lock(contractId));
        List<FiledPiece> pieces = intake.pieces(contractId);
        List<Finding> gaps = gaps(contract);
        Instant now = clock.instant();
        dossier.draw(ContractPapers.check(contract, pieces, gaps, now));
        intake.noteFindings(contractId, FILE, gaps);
        record(
                contractId,
                "CONTRACT_FILE_CHECKED",
                gaps.isEmpty()
                        ? "Het dossier van het contract is compleet."
                        : "Het dossier van het contract heeft %d gebreken.".formatted(gaps.size()));
        if (gaps.isEmpty()) {
            rows.save(contract.moveTo(ContractState.TRANSFER));
            return DossierStanding.COMPLETE;
        }
        intake.startRepair(
                contractId,
                RepairTerm.starting(now, settings.repairDays(), settings.reminderDays(), DutchCalendar.official()));
        rows.save(contract.moveTo(ContractState.REPAIR));
        return repairTerm(contractId).passed(now) ? DossierStanding.TOO_LATE : DossierStanding.GAPS;
    }

    /** The contract with its supplier as the register of suppliers knows it now. */
    ProductionContract linked(ProductionContract contract) {
        Party party = contract.supplier();
        return contract.suppliedBy(new Party(
                party.name(), party.kvkNumber(), party(party.kvkNumber()).map(Supplier::id)));
    }

    /** Every gap that the file has at this moment. */
    @Transactional(readOnly = true)
    public List<Finding> gaps(String contractId) {
        return gaps(rows.get(contractId));
    }

    private List<Finding> gaps(ProductionContract contract) {
        List<FiledPiece> pieces = intake.pieces(contract.id());
        return ContractDossierCheck.gaps(contract, pieces, intact(pieces), standing(contract), today());
    }

    private Set<UUID> intact(List<FiledPiece> pieces) {
        return pieces.stream().filter(this::intact).map(FiledPiece::documentId).collect(Collectors.toUnmodifiableSet());
    }

    /** The hash is taken of the bytes themselves: a row that says so proves nothing. */
    private boolean intact(FiledPiece piece) {
        Optional<StoredDocument> document = dossier.find(piece.documentId());
        return document.filter(stored -> stored.sha256().equals(piece.sha256())).isPresent()
                && Sha256.of(dossier.content(piece.documentId())).equals(piece.sha256());
    }

    private Standing standing(ProductionContract contract) {
        Optional<Supplier> known = party(contract.supplier().kvkNumber());
        if (known.isEmpty()) {
            return Standing.UNKNOWN;
        }
        return known.get().state() == Supplier.State.CONFIRMED ? Standing.CONFIRMED : Standing.REGISTERED;
    }

    private Optional<Supplier> party(String kvkNumber) {
        return kvkNumber.isEmpty()
                ? Optional.empty()
                : suppliers.parties().stream()
                        .filter(supplier -> supplier.kvkNumber().equals(kvkNumber))
                        .findFirst();
    }

    /** @throws java.util.NoSuchElementException when no check found gaps */
    public RepairTerm repairTerm(String contractId) {
        return intake.findRepairTerm(contractId).orElseThrow();
    }

    /** The file is not repaired yet, and the term ends soon. */
    public void remind(String contractId) {
        record(
                contractId,
                "CONTRACT_REPAIR_DUE",
                "Het dossier van het contract is nog niet hersteld; dat kan tot en met %s."
                        .formatted(DutchText.moment(repairTerm(contractId).until())));
    }

    /** The term to repair has passed: a lawyer must judge. */
    public void declareUnlawful(String contractId) {
        rows.save(rows.lock(contractId).moveTo(ContractState.UNLAWFUL));
        List<Finding> gaps = gaps(contractId);
        intake.noteFindings(contractId, FILE, gaps);
        record(
                contractId,
                "CONTRACT_UNLAWFUL",
                "De termijn om het dossier te herstellen is verstreken; een jurist beoordeelt het contract.");
    }

    private boolean onList(String productCode) {
        return products.find(productCode, today()).isPresent();
    }

    private LocalDate today() {
        return DutchCalendar.dayOf(clock.instant());
    }

    private void record(String contractId, String what, String statement) {
        dossier.record(new EvidenceToRecord(contractId, what, SYSTEM, statement, ""));
    }
}
