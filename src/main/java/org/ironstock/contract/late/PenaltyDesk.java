package org.ironstock.contract.late;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.ironstock.contract.ProductionContract;
import org.ironstock.contract.SupplierLetters;
import org.ironstock.contract.domain.FollowUpOrder;
import org.ironstock.contract.domain.Penalty;
import org.ironstock.contract.domain.PenaltyProposal;
import org.ironstock.contract.domain.PenaltyProposal.Choice;
import org.ironstock.contract.persistence.ContractRows;
import org.ironstock.contract.persistence.OrderRows;
import org.ironstock.contract.persistence.PenaltyRows;
import org.ironstock.dossier.Dossier;
import org.ironstock.dossier.EvidenceToRecord;
import org.ironstock.product.Product;
import org.ironstock.product.Products;
import org.ironstock.shared.Finding;
import org.ironstock.shared.Money;
import org.ironstock.signing.Signing;
import org.ironstock.signing.SigningRequest;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What becomes of a calculated penalty: one official proposes to claim or to waive it, another signs. */
@Service
@Transactional
public class PenaltyDesk implements Penalties {

    private static final String GROUP = "PPE";

    private final PenaltyRows penalties;
    private final OrderRows orders;
    private final ContractRows contracts;
    private final ContractDefaults defaults;
    private final SupplierLetters letters;
    private final LatePolicy policy;
    private final Products products;
    private final Signing signing;
    private final Dossier dossier;

    PenaltyDesk(
            PenaltyRows penalties,
            OrderRows orders,
            ContractRows contracts,
            ContractDefaults defaults,
            SupplierLetters letters,
            LatePolicy policy,
            Products products,
            Signing signing,
            Dossier dossier) {
        this.penalties = penalties;
        this.orders = orders;
        this.contracts = contracts;
        this.defaults = defaults;
        this.letters = letters;
        this.policy = policy;
        this.products = products;
        this.signing = signing;
        this.dossier = dossier;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Penalty> of(String contractId) {
        return penalties.ofContract(contractId);
    }

    /** @throws java.util.NoSuchElementException when there is no such penalty */
    @Transactional(readOnly = true)
    public Penalty get(String penaltyId) {
        return penalties.get(penaltyId);
    }

    /** Late parts of a penalty as a table. */
    public static List<List<String>> parts(Penalty penalty) {
        return PenaltyPapers.rows(penalty);
    }

    /** Heads of that table. */
    public static List<String> partColumns() {
        return PenaltyPapers.COLUMNS;
    }

    /** Why a penalty is back on the desk of who proposed about it. */
    @Transactional(readOnly = true)
    public List<Finding> standsInTheWay(String penaltyId) {
        return penalties
                .newestProposal(penaltyId)
                .map(PenaltyProposal::documentId)
                .flatMap(signing::whyNotSigned)
                .map(why -> Finding.of("PENALTY_NOT_SIGNED", penaltyId, why))
                .stream()
                .toList();
    }

    /**
     * An official proposes; the claim or the waiver is drawn.
     *
     * @param motive why the State would waive it; empty for a claim
     * @throws IllegalStateException when it was decided before
     */
    public void propose(String penaltyId, Choice choice, String motive, String official) {
        Penalty penalty = open(penaltyId);
        FollowUpOrder order = orders.get(penalty.orderId());
        ProductionContract contract = contracts.get(penalty.contractId());
        UUID document = dossier.draw(
                        choice == Choice.IMPOSE
                                ? PenaltyPapers.claim(penalty, order, contract, official)
                                : PenaltyPapers.waiver(penalty, order, contract, motive, official))
                .id();
        penalties.propose(new PenaltyProposal(penaltyId, choice, motive, document, official, policy.now()));
    }

    /** Locks the order and gives its penalty, which nobody decided about. */
    private Penalty open(String penaltyId) {
        orders.lock(penalties.get(penaltyId).orderId());
        Penalty penalty = penalties.get(penaltyId);
        if (penalty.state() != Penalty.State.OPEN) {
            throw new IllegalStateException("Penalty %s is %s".formatted(penaltyId, penalty.state()));
        }
        return penalty;
    }

    /** Asks for the signature of what was proposed. @return reference for the process {@code signing} */
    public String requestSignatures(String penaltyId) {
        Penalty penalty = open(penaltyId);
        PenaltyProposal proposal = proposal(penaltyId);
        FollowUpOrder order = orders.get(penalty.orderId());
        boolean waived = proposal.choice() == Choice.WAIVE;
        return signing.request(new SigningRequest(
                order.id(),
                proposal.documentId(),
                waived ? PenaltyPapers.WAIVER : PenaltyPapers.CLAIM,
                penalty.contractId(),
                order.supplierId(),
                "",
                // a claim costs the State nothing, a waiver what it does not claim
                waived ? penalty.amount() : Money.ZERO,
                group(order),
                Set.of(),
                policy.signingDeadline()));
    }

    private String group(FollowUpOrder order) {
        return products.find(order.request().productCode(), policy.today())
                .map(Product::group)
                .orElse(GROUP);
    }

    private PenaltyProposal proposal(String penaltyId) {
        return penalties
                .newestProposal(penaltyId)
                .orElseThrow(() -> new IllegalStateException("Nobody proposed anything about %s".formatted(penaltyId)));
    }

    /**
     * The signed proposal counts: the supplier gets the letter, and a claim at its cap may put it in default.
     *
     * @throws IllegalStateException when it is not signed, or decided before
     */
    public void conclude(String penaltyId) {
        Penalty penalty = open(penaltyId);
        PenaltyProposal proposal = proposal(penaltyId);
        Optional<Finding> unsigned = signing.notSigned(proposal.documentId());
        if (unsigned.isPresent()) {
            throw new IllegalStateException("Nobody signed the proposal about %s".formatted(penaltyId));
        }
        Penalty.State outcome = proposal.choice().onceSigned();
        penalties.decide(penaltyId, outcome, proposal.documentId(), policy.now());
        letters.send(orders.get(penalty.orderId()).supplierId(), dossier.get(proposal.documentId()));
        String statement = "Boete %s van %s is %s."
                .formatted(
                        penaltyId,
                        penalty.amount().inDutch(),
                        outcome == Penalty.State.IMPOSED ? "opgelegd" : "niet opgelegd");
        record(penalty.orderId(), outcome, proposal, statement);
        record(penalty.contractId(), outcome, proposal, statement);
        if (outcome == Penalty.State.IMPOSED && penalty.capReached()) {
            defaults.suspect(penalty.contractId());
        }
    }

    private void record(String caseRef, Penalty.State outcome, PenaltyProposal proposal, String statement) {
        dossier.record(new EvidenceToRecord(caseRef, "PENALTY_" + outcome, proposal.official(), statement, ""));
    }
}
