package org.ironstock.contract.application;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.ironstock.contract.ContractState;
import org.ironstock.contract.ProductionContract;
import org.ironstock.contract.ProductionContract.Party;
import org.ironstock.contract.ProductionContract.Terms;
import org.ironstock.contract.domain.Judgment;
import org.ironstock.contract.persistence.ContractRows;
import org.ironstock.contract.persistence.IntakeRows;
import org.ironstock.dossier.Dossier;
import org.ironstock.dossier.EvidenceToRecord;
import org.ironstock.dossier.StoredDocument;
import org.ironstock.payment.Commitments;
import org.ironstock.product.Product;
import org.ironstock.product.Products;
import org.ironstock.shared.DutchCalendar;
import org.ironstock.shared.Finding;
import org.ironstock.shared.Money;
import org.ironstock.signing.SignedDocument;
import org.ironstock.signing.Signing;
import org.ironstock.signing.SigningRequest;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The transfer of a contract from VWS to RVO: judged, drawn, signed, committed; or not taken over. */
@Service
@Transactional
public class ContractTransfers {

    /** Step of which findings and judgments are kept: the transfer. */
    public static final String TRANSFER = "TRANSFER";

    private static final String SYSTEM = "system";
    private static final String LAW = "Comptabiliteitswet 2016";
    private static final String GROUP = "PPE";

    private final ContractRows rows;
    private final IntakeRows intake;
    private final ContractIntake file;
    private final Dossier dossier;
    private final Signing signing;
    private final Commitments commitments;
    private final Products products;
    private final ContractSettings settings;
    private final Clock clock;

    ContractTransfers(
            ContractRows rows,
            IntakeRows intake,
            ContractIntake file,
            Dossier dossier,
            Signing signing,
            Commitments commitments,
            Products products,
            ContractSettings settings,
            Clock clock) {
        this.rows = rows;
        this.intake = intake;
        this.file = file;
        this.dossier = dossier;
        this.signing = signing;
        this.commitments = commitments;
        this.products = products;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * What a lawyer adds when a contract is regularised.
     *
     * @param kvkNumber number of the supplier in the trade register; empty when it is known already, as with the others
     */
    public record Addition(Optional<String> kvkNumber, Optional<Money> maximum, Optional<LocalDate> endsOn) {}

    /**
     * A lawyer decides that the contract is taken over in spite of what is missing.
     *
     * @return what stands in the way; empty when it is regularised
     */
    public List<Finding> regularise(String contractId, Addition addition, String motive, String official) {
        ProductionContract contract = file.linked(added(rows.lock(contractId), addition));
        List<Finding> obstacles = bindingObstacles(contract);
        if (!obstacles.isEmpty()) {
            return obstacles;
        }
        rows.save(contract.moveTo(ContractState.TRANSFER));
        intake.addContributor(contractId, official);
        judge(contractId, ContractIntake.FILE, Judgment.Choice.REGULARISE, motive, official);
        intake.noteFindings(contractId, ContractIntake.FILE, file.gaps(contractId));
        return List.of();
    }

    private static ProductionContract added(ProductionContract contract, Addition addition) {
        Terms terms = contract.terms();
        Party party = contract.supplier();
        return contract.suppliedBy(new Party(
                        party.name(),
                        party.kvkNumber().isEmpty() ? addition.kvkNumber().orElse("") : party.kvkNumber(),
                        party.supplierId()))
                .under(new Terms(
                        terms.signedOn(),
                        terms.signer(),
                        terms.signerFunction(),
                        terms.mandateReference(),
                        terms.maximum().or(addition::maximum),
                        terms.paymentTermDays(),
                        terms.acceptanceTermDays(),
                        terms.endsOn().or(addition::endsOn)));
    }

    /** A lawyer or contract manager decides that the contract is not taken over, or that the transfer is tried again. */
    public void decide(String contractId, String step, Judgment.Choice choice, String motive, String official) {
        judge(contractId, step, choice, motive, official);
    }

    private void judge(String contractId, String step, Judgment.Choice choice, String motive, String official) {
        intake.addJudgment(contractId, new Judgment(step, choice, motive, official, clock.instant()));
    }

    /** Without these nobody can bind the State, whatever a lawyer decides. */
    private List<Finding> bindingObstacles(ProductionContract contract) {
        List<Finding> obstacles = new ArrayList<>();
        Terms terms = contract.terms();
        if (terms.maximum().filter(maximum -> maximum.cents() > 0).isEmpty()) {
            obstacles.add(Finding.of(
                    "TRANSFER_WITHOUT_MAXIMUM",
                    "maximum",
                    "Zonder maximale waarde kan niemand namens de Staat tekenen.",
                    LAW));
        }
        if (terms.maximum().filter(contract.orderedValue()::exceeds).isPresent()) {
            obstacles.add(Finding.of(
                    "TRANSFER_ORDERED_ABOVE",
                    "maximum",
                    "Er is al voor %s besteld, meer dan de maximale waarde."
                            .formatted(contract.orderedValue().inDutch()),
                    "HvJ EU C-23/20"));
        }
        if (contract.supplier().supplierId().isEmpty()) {
            obstacles.add(Finding.of(
                    "TRANSFER_WITHOUT_SUPPLIER",
                    "kvkNumber",
                    "De leverancier staat niet in het leveranciersregister; schrijf hem eerst in."));
        }
        if (terms.endsOn().isEmpty()) {
            obstacles.add(Finding.of(
                    "TRANSFER_WITHOUT_END", "endsOn", "Zonder einddatum kan het contract niet worden overgenomen."));
        }
        terms.endsOn()
                .filter(end -> end.isBefore(today()))
                .ifPresent(end -> obstacles.add(Finding.of(
                        "TRANSFER_AFTER_END", "endsOn", "Het contract is al geëindigd; er is niets over te nemen.")));
        return obstacles;
    }

    /**
     * Everything that stands in the way of the transfer at this moment: a file that is neither complete nor regularised, or
     * a contract that cannot bind.
     */
    private List<Finding> obstacles(ProductionContract contract) {
        List<Finding> obstacles = new ArrayList<>(bindingObstacles(contract));
        if (regularised(contract.id()).isEmpty()) {
            obstacles.addAll(file.gaps(contract.id()));
        }
        return obstacles;
    }

    private Optional<Judgment> regularised(String contractId) {
        return intake.judgments(contractId).stream()
                .filter(judgment -> judgment.choice() == Judgment.Choice.REGULARISE)
                .findFirst();
    }

    /**
     * Sets the money aside, draws the transfer and asks for its signatures.
     *
     * @return reference for the process {@code signing}; empty when something stands in the way, and then it is kept what
     */
    public Optional<String> prepare(String contractId) {
        ProductionContract contract = file.linked(rows.lock(contractId));
        rows.save(contract.moveTo(ContractState.TRANSFER));
        List<Finding> obstacles = new ArrayList<>(obstacles(contract));
        if (obstacles.isEmpty()) {
            commitments
                    .reserve(
                            contractId,
                            settings.budgetLine(),
                            contract.terms().maximum().orElseThrow(),
                            SYSTEM)
                    .ifPresent(obstacles::add);
        }
        intake.noteFindings(contractId, TRANSFER, obstacles);
        return obstacles.isEmpty() ? Optional.of(requestSignatures(contract)) : Optional.empty();
    }

    private String requestSignatures(ProductionContract contract) {
        List<String> contributors = intake.contributors(contract.id());
        StoredDocument document = dossier.draw(ContractPapers.transfer(
                contract,
                file.gaps(contract.id()),
                regularised(contract.id()),
                contributors.isEmpty() ? "" : contributors.get(0)));
        contributors.stream().skip(1).forEach(official -> dossier.addPreparer(document.id(), official));
        intake.addTransfer(contract.id(), document.id(), clock.instant());
        return signing.request(new SigningRequest(
                contract.id(),
                document.id(),
                ContractPapers.TRANSFER,
                contract.id(),
                contract.supplier().supplierId().orElseThrow(),
                "",
                contract.terms().maximum().orElseThrow(),
                productGroup(contract),
                Set.of(),
                DutchCalendar.endOf(DutchCalendar.official().plusWorkingDays(today(), settings.signingWorkingDays()))));
    }

    private String productGroup(ProductionContract contract) {
        return contract.lines().stream()
                .flatMap(line -> products.find(line.productCode(), today()).stream())
                .map(Product::group)
                .findFirst()
                .orElse(GROUP);
    }

    /** Why the transfer stalls, with what signers said. */
    @Transactional(readOnly = true)
    public List<Finding> standsInTheWay(String contractId) {
        List<Finding> found = new ArrayList<>(intake.findings(contractId, TRANSFER));
        intake.findTransfer(contractId)
                .filter(document -> found.isEmpty())
                .flatMap(signing::whyNotSigned)
                .ifPresent(why -> found.add(Finding.of("TRANSFER_NOT_SIGNED", contractId, why)));
        return found;
    }

    /**
     * VWS and RVO have signed: keeps the commitment (verplichting); from now on orders may be placed.
     *
     * @throws IllegalStateException when the transfer is not signed or something stands in its way
     */
    public void commit(String contractId) {
        ProductionContract contract = rows.lock(contractId);
        UUID document = intake.findTransfer(contractId)
                .orElseThrow(() -> new IllegalStateException("Contract %s has no transfer".formatted(contractId)));
        List<Finding> obstacles = new ArrayList<>(bindingObstacles(contract));
        signing.notSigned(document).ifPresent(obstacles::add);
        if (!obstacles.isEmpty()) {
            throw new IllegalStateException("Contract %s may not be taken over: %s"
                    .formatted(contractId, obstacles.stream().map(Finding::code).toList()));
        }
        commitments.commit(
                contractId,
                contractId,
                contract.supplier().supplierId().orElseThrow(),
                contract.terms().maximum().orElseThrow(),
                lastSignature(document));
        intake.concludeTransfer(document, clock.instant());
        intake.noteFindings(contractId, TRANSFER, List.of());
        rows.save(contract.moveTo(ContractState.ACTIVE));
        record(contractId, "CONTRACT_TAKEN_OVER", "RVO heeft het contract overgenomen; de verplichting is vastgelegd.");
    }

    private LocalDate lastSignature(UUID document) {
        return DutchCalendar.dayOf(signing.signatureOf(document).orElseThrow().signatures().stream()
                .map(SignedDocument.Signature::signedAt)
                .max(java.time.Instant::compareTo)
                .orElseThrow());
    }

    /** The contract is not taken over: what was set aside is given back. */
    public void notTakenOver(String contractId) {
        commitments.release(contractId);
        intake.noteFindings(contractId, TRANSFER, List.of());
        rows.save(rows.lock(contractId).moveTo(ContractState.ENDED));
        record(contractId, "CONTRACT_NOT_TAKEN_OVER", "RVO neemt het contract niet over; het blijft bij VWS.");
    }

    private LocalDate today() {
        return DutchCalendar.dayOf(clock.instant());
    }

    private void record(String contractId, String what, String statement) {
        dossier.record(new EvidenceToRecord(contractId, what, SYSTEM, statement, ""));
    }
}
