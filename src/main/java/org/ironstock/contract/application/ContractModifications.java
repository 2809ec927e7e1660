package org.ironstock.contract.application;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.ironstock.contract.ContractState;
import org.ironstock.contract.ProductionContract;
import org.ironstock.contract.ProductionContract.Party;
import org.ironstock.contract.domain.FollowingTender;
import org.ironstock.contract.domain.Modification;
import org.ironstock.contract.domain.ModificationAnswers;
import org.ironstock.contract.domain.ModificationGround;
import org.ironstock.contract.domain.ModificationRules;
import org.ironstock.contract.domain.ModificationWeight;
import org.ironstock.contract.domain.ModificationWish;
import org.ironstock.contract.persistence.ContractRows;
import org.ironstock.contract.persistence.ModificationRows;
import org.ironstock.dossier.Dossier;
import org.ironstock.dossier.EvidenceToRecord;
import org.ironstock.dossier.StoredDocument;
import org.ironstock.notice.ModificationNotice;
import org.ironstock.notice.Notices;
import org.ironstock.payment.Commitments;
import org.ironstock.product.Product;
import org.ironstock.shared.DutchCalendar;
import org.ironstock.shared.Finding;
import org.ironstock.shared.Money;
import org.ironstock.signing.SignedDocument;
import org.ironstock.signing.Signing;
import org.ironstock.signing.SigningRequest;
import org.ironstock.supplier.Supplier;
import org.ironstock.supplier.Suppliers;
import org.ironstock.tender.Executor;
import org.ironstock.tender.TenderRequest;
import org.ironstock.tender.TenderRequestRefused;
import org.ironstock.tender.Tenders;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Modifications of running contracts: asked, weighed against the law, signed, applied and published; or tendered. */
@Service
@Transactional
public class ContractModifications {

    private static final String SYSTEM = "system";
    private static final String GROUP = "PPE";
    private static final String NOTICE = "art. 72 lid 1 Richtlijn 2014/24/EU";

    private final ContractRows rows;
    private final ModificationRows modifications;
    private final ModificationTable table;
    private final Suppliers suppliers;
    private final ContractNoticeParts parts;
    private final Dossier dossier;
    private final Signing signing;
    private final Commitments commitments;
    private final Notices notices;
    private final Tenders tenders;
    private final ContractSettings settings;
    private final Clock clock;

    ContractModifications(
            ContractRows rows,
            ModificationRows modifications,
            ModificationTable table,
            Suppliers suppliers,
            ContractNoticeParts parts,
            Dossier dossier,
            Signing signing,
            Commitments commitments,
            Notices notices,
            Tenders tenders,
            ContractSettings settings,
            Clock clock) {
        this.rows = rows;
        this.modifications = modifications;
        this.table = table;
        this.suppliers = suppliers;
        this.parts = parts;
        this.dossier = dossier;
        this.signing = signing;
        this.commitments = commitments;
        this.notices = notices;
        this.tenders = tenders;
        this.settings = settings;
        this.clock = clock;
    }

    /** What keeps a modification from being asked now, whatever it would change. */
    @Transactional(readOnly = true)
    public List<Finding> faults(String contractId) {
        Optional<ProductionContract> contract = rows.find(contractId);
        if (contract.isEmpty()) {
            return List.of(Finding.of(
                    "CONTRACT_UNKNOWN", "contractId", "Er is geen contract met kenmerk %s.".formatted(contractId)));
        }
        List<Finding> faults = new ArrayList<>();
        if (contract.get().state() != ContractState.ACTIVE) {
            faults.add(Finding.of(
                    "MODIFICATION_INACTIVE",
                    "contractId",
                    "Alleen een lopend contract kan worden gewijzigd.",
                    "art. 2.163a Aw 2012"));
        }
        modifications
                .findOpen(contractId)
                .ifPresent(open -> faults.add(Finding.of(
                        "MODIFICATION_OPEN",
                        "contractId",
                        "Wijziging %s van dit contract wordt nog behandeld.".formatted(open.id()))));
        return faults;
    }

    /** What keeps the contract from being modified as asked. */
    @Transactional(readOnly = true)
    public List<Finding> faults(String contractId, ModificationWish wish) {
        return rows.find(contractId).map(contract -> check(contract, wish)).orElse(List.of());
    }

    private List<Finding> check(ProductionContract contract, ModificationWish wish) {
        return ModificationRules.check(contract, wish, successor(wish), today());
    }

    /**
     * Keeps that a modification is asked.
     *
     * @param wish empty when the official who asks describes it in a task
     * @return its id, e.g. {@code CTR-2026-001-W1}
     */
    public String ask(String contractId, String requestedBy, String reason, Optional<ModificationWish> wish) {
        ProductionContract contract = rows.lock(contractId);
        String id = modifications.add(
                contractId,
                requestedBy,
                clock.instant(),
                reason,
                wish,
                contract.terms().maximum());
        record(contractId, "MODIFICATION_ASKED", requestedBy, "Wijziging %s is gevraagd.".formatted(id), "");
        return id;
    }

    /** @throws NoSuchElementException when there is no such modification */
    @Transactional(readOnly = true)
    public Modification get(String modificationId) {
        return modifications.get(modificationId);
    }

    /** All modifications of a contract, oldest first. */
    @Transactional(readOnly = true)
    public List<Modification> of(String contractId) {
        return modifications.of(contractId);
    }

    /** The official who asked says what changes; empty when that is possible. */
    public List<Finding> describe(String modificationId, String reason, ModificationWish wish) {
        List<Finding> faults = check(rows.lock(get(modificationId).contractId()), wish);
        if (faults.isEmpty()) {
            modifications.describe(modificationId, reason, wish);
        }
        return faults;
    }

    /**
     * Weighs a modification, and sets the money aside that it adds.
     *
     * @param modifiedNotice publication that told of the contract; empty text when none is known
     * @return what stands in the way; empty when it was kept
     */
    public List<Finding> judge(
            String modificationId, ModificationAnswers answers, String motive, String modifiedNotice, String official) {
        Modification modification = get(modificationId);
        ProductionContract contract = rows.lock(modification.contractId());
        ModificationWish wish = modification.requireWish();
        List<Finding> obstacles = new ArrayList<>(check(contract, wish));
        Money change = change(contract, wish);
        ModificationTable.Verdict verdict = table.ground(
                DutchCalendar.dayOf(modification.requestedAt()),
                answers,
                wish.successorKvk().isPresent(),
                weight(modification, change));
        if (verdict.noticeRequired()) {
            noticeObstacles(contract, modifiedNotice, obstacles);
        }
        if (obstacles.isEmpty() && verdict.ground() != ModificationGround.NEW_PROCUREMENT) {
            obstacles.addAll(setAside(modificationId, change));
        }
        if (!obstacles.isEmpty()) {
            return obstacles;
        }
        modifications.judge(
                modificationId,
                new Modification.Judgment(
                        answers,
                        motive,
                        modifiedNotice,
                        verdict.ground(),
                        verdict.noticeRequired(),
                        verdict.opinionRequired(),
                        verdict.rulesVersion(),
                        official),
                change);
        record(
                contract.id(),
                "MODIFICATION_WEIGHED",
                official,
                "Wijziging %s; grond: %s."
                        .formatted(modificationId, verdict.ground().inDutch()),
                verdict.rulesVersion());
        return List.of();
    }

    private static void noticeObstacles(ProductionContract contract, String modifiedNotice, List<Finding> obstacles) {
        if (modifiedNotice.isBlank()) {
            obstacles.add(Finding.of(
                    "MODIFICATION_NOTICE_UNKNOWN",
                    "modifiedNotice",
                    "Op deze grond moet de wijziging worden gepubliceerd: noem de aankondiging van het contract.",
                    NOTICE));
        }
        if (contract.terms().signedOn().isEmpty()) {
            obstacles.add(Finding.of(
                    "MODIFICATION_DAY_UNKNOWN",
                    "signedOn",
                    "Op deze grond moet de wijziging worden gepubliceerd, maar de dag van het contract is niet bekend.",
                    NOTICE));
        }
    }

    private static Money change(ProductionContract contract, ModificationWish wish) {
        return wish.maximum()
                .flatMap(now -> contract.terms().maximum().map(now::minus))
                .orElse(Money.ZERO);
    }

    private ModificationWeight weight(Modification modification, Money change) {
        return modifications
                .original(modification.id())
                .map(original ->
                        ModificationWeight.of(original, change, modifications.minorChanges(modification.contractId())))
                .orElse(new ModificationWeight(0, 0, 0));
    }

    private List<Finding> setAside(String modificationId, Money change) {
        if (change.cents() <= 0) {
            commitments.release(modificationId);
            return List.of();
        }
        return commitments.reserve(modificationId, settings.budgetLine(), change, SYSTEM).stream()
                .toList();
    }

    /** A lawyer says whether the modification is substantial. */
    public void giveOpinion(String modificationId, String opinion, String official) {
        modifications.addOpinion(modificationId, opinion, official);
    }

    /**
     * Draws the modification agreement and asks for its signatures.
     *
     * @return reference for the process {@code signing}
     */
    public String requestSignatures(String modificationId) {
        Modification modification = get(modificationId);
        ProductionContract contract = rows.get(modification.contractId());
        Optional<ModificationRows.Opinion> opinion = modifications.findOpinion(modificationId);
        StoredDocument document = dossier.draw(ModificationPapers.agreement(contract, modification, opinion));
        opinion.ifPresent(given -> dossier.addPreparer(document.id(), given.official()));
        modifications.document(modificationId, document.id());
        return signing.request(new SigningRequest(
                contract.id(),
                document.id(),
                ModificationPapers.AGREEMENT,
                contract.id(),
                contract.supplier().supplierId().orElseThrow(),
                "",
                modification.change().negative() ? Money.ZERO : modification.change(),
                productGroup(contract),
                Set.of(),
                DutchCalendar.endOf(DutchCalendar.official().plusWorkingDays(today(), settings.signingWorkingDays()))));
    }

    private String productGroup(ProductionContract contract) {
        return parts.listed(contract).map(Product::group).orElse(GROUP);
    }

    /** Why the modification is back on the desk of the contract manager. */
    @Transactional(readOnly = true)
    public List<Finding> standsInTheWay(String modificationId) {
        Modification modification = get(modificationId);
        List<Finding> found = new ArrayList<>();
        modification
                .documentId()
                .flatMap(signing::whyNotSigned)
                .ifPresent(why -> found.add(Finding.of("MODIFICATION_NOT_SIGNED", modificationId, why)));
        modification.wish().ifPresent(wish -> found.addAll(check(rows.get(modification.contractId()), wish)));
        return found;
    }

    /**
     * Puts a signed modification into force.
     *
     * @return false when the contract can no longer be modified so, e.g. because more was ordered meanwhile; nothing has
     *     changed then, and the signature is given back
     * @throws IllegalStateException when it is not signed
     */
    public boolean apply(String modificationId) {
        Modification modification = get(modificationId);
        ProductionContract contract = rows.lock(modification.contractId());
        UUID document = modification
                .documentId()
                .orElseThrow(
                        () -> new IllegalStateException("Modification %s has no document".formatted(modificationId)));
        signing.notSigned(document).ifPresent(finding -> {
            throw new IllegalStateException("Modification %s is not signed".formatted(modificationId));
        });
        ModificationWish wish = modification.requireWish();
        if (!check(contract, wish).isEmpty()) {
            signing.giveBack(document, "Het contract kan niet meer zo worden gewijzigd.");
            return false;
        }
        ProductionContract modified = ModificationRules.apply(contract, wish, successor(wish));
        if (modification.change().cents() > 0) {
            commitments.commit(
                    modificationId,
                    modificationId,
                    modified.supplier().supplierId().orElseThrow(),
                    modification.change(),
                    lastSignature(document));
        }
        rows.save(modified);
        String told = String.join(" ", ModificationRules.inDutch(contract, wish));
        modifications.end(modificationId, Modification.State.APPLIED, told, SYSTEM, clock.instant());
        record(
                contract.id(),
                "CONTRACT_MODIFIED",
                SYSTEM,
                told,
                modification.requireJudgment().rulesVersion());
        return true;
    }

    private LocalDate lastSignature(UUID document) {
        return DutchCalendar.dayOf(signing.signatureOf(document).orElseThrow().signatures().stream()
                .map(SignedDocument.Signature::signedAt)
                .max(java.time.Instant::compareTo)
                .orElseThrow());
    }

    /** The notice that tells of a modification in force (subtype 38). */
    public UUID prepareNotice(String modificationId) {
        Modification modification = get(modificationId);
        ProductionContract contract = rows.get(modification.contractId());
        Modification.Judgment judgment = modification.requireJudgment();
        UUID notice = notices.prepare(new ModificationNotice(
                contract.id(),
                contract.title(),
                contract.title(),
                notices.buyer(),
                parts.cpvCodes(contract),
                judgment.modifiedNotice(),
                parts.contractor(contract),
                contract.terms().signedOn().orElseThrow(),
                judgment.ground() == ModificationGround.UNFORESEEN
                        ? ModificationNotice.Justification.UNFORESEEN_CIRCUMSTANCES
                        : ModificationNotice.Justification.ADDITIONAL_NEED,
                judgment.motive(),
                modifications.ending(modificationId)));
        modifications.notice(modificationId, notice);
        return notice;
    }

    /** The modification is not carried out: what was set aside is given back. */
    public void drop(String modificationId, String motive, String official) {
        end(modificationId, Modification.State.DROPPED, "MODIFICATION_DROPPED", motive, official);
    }

    /** What was wanted is to be tendered. */
    public void planTender(String modificationId, FollowingTender tender) {
        modifications.tender(modificationId, tender);
    }

    /**
     * Asks for the tender that takes the place of the modification; what was set aside is given back.
     *
     * @throws TenderRequestRefused when the request breaks a rule of tenders
     */
    public void requestTender(String modificationId) {
        FollowingTender following = modifications.requireTender(modificationId);
        ProductionContract contract = rows.get(get(modificationId).contractId());
        String tenderId = tenders.request(
                new TenderRequest(
                        "Vervolg op " + contract.title(),
                        following.reason(),
                        Executor.RVO,
                        following.needBy(),
                        List.of(new TenderRequest.Line(following.productCode(), following.monthlyQuantity())),
                        0,
                        following.termMonths(),
                        0,
                        false,
                        ""),
                following.official());
        end(
                modificationId,
                Modification.State.TENDERED,
                "MODIFICATION_TENDERED",
                "De behoefte wordt aanbesteed als %s.".formatted(tenderId),
                following.official());
    }

    private void end(String modificationId, Modification.State state, String what, String statement, String by) {
        commitments.release(modificationId);
        modifications.end(modificationId, state, statement, by, clock.instant());
        record(get(modificationId).contractId(), what, by, statement, "");
    }

    private Optional<Party> successor(ModificationWish wish) {
        return wish.successorKvk().flatMap(kvk -> suppliers.parties().stream()
                .filter(Supplier::mayBid)
                .filter(supplier -> supplier.kvkNumber().equals(kvk))
                .findFirst()
                .map(supplier -> new Party(supplier.name(), kvk, Optional.of(supplier.id()))));
    }

    private LocalDate today() {
        return DutchCalendar.dayOf(clock.instant());
    }

    private void record(String contractId, String what, String actor, String statement, String ruleVersion) {
        dossier.record(new EvidenceToRecord(contractId, what, actor, statement, ruleVersion));
    }
}
