package org.ironstock.contract.ending;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.ironstock.contract.ContractState;
import org.ironstock.contract.ProductionContract;
import org.ironstock.contract.ProductionContract.Terms;
import org.ironstock.contract.application.ContractModifications;
import org.ironstock.contract.domain.EndTerms;
import org.ironstock.contract.domain.Ending;
import org.ironstock.contract.domain.FollowingTender;
import org.ironstock.contract.domain.ModificationWish;
import org.ironstock.contract.domain.RenewalDecision;
import org.ironstock.contract.persistence.ContractRows;
import org.ironstock.contract.persistence.EndingRows;
import org.ironstock.dossier.Dossier;
import org.ironstock.dossier.EvidenceToRecord;
import org.ironstock.shared.DutchCalendar;
import org.ironstock.shared.DutchText;
import org.ironstock.shared.Finding;
import org.ironstock.signing.Signing;
import org.ironstock.tender.Executor;
import org.ironstock.tender.TenderRequest;
import org.ironstock.tender.Tenders;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Contracts that run, until they end: when what is decided, what follows them, and how the end comes. */
@Service
@Transactional
public class ContractEndings {

    private static final String SYSTEM = "system";

    private final ContractRows rows;
    private final EndingRows endings;
    private final ContractModifications modifications;
    private final Tenders tenders;
    private final Signing signing;
    private final Dossier dossier;
    private final EndingSettings settings;
    private final Clock clock;

    ContractEndings(
            ContractRows rows,
            EndingRows endings,
            ContractModifications modifications,
            Tenders tenders,
            Signing signing,
            Dossier dossier,
            EndingSettings settings,
            Clock clock) {
        this.rows = rows;
        this.endings = endings;
        this.modifications = modifications;
        this.tenders = tenders;
        this.signing = signing;
        this.dossier = dossier;
        this.settings = settings;
        this.clock = clock;
    }

    /** Moments before the end; empty while nobody knows the last day. */
    @Transactional(readOnly = true)
    public Optional<EndTerms> terms(String contractId) {
        return lastDay(contractId).map(day -> EndTerms.of(day, settings.renewalMonths(), settings.wrapUpMonths()));
    }

    private Optional<LocalDate> lastDay(String contractId) {
        return rows.get(contractId).terms().endsOn();
    }

    /** Why an official must say when the contract ends; empty when the last day is known. */
    @Transactional(readOnly = true)
    public List<Finding> endUnknown(String contractId) {
        return lastDay(contractId).isPresent()
                ? List.of()
                : List.of(Finding.of(
                        "CONTRACT_END_UNKNOWN",
                        contractId,
                        "De laatste dag van het contract is niet bekend. Zonder die dag eindigt het nooit vanzelf.",
                        "werkwijze productiecontracten, deel D"));
    }

    /**
     * An official says from the papers what the last day is.
     *
     * @param source where it stands, in Dutch
     * @return what is wrong with it; empty when it was kept
     */
    public List<Finding> establish(String contractId, LocalDate lastDay, String source, String official) {
        ProductionContract contract = rows.lock(contractId);
        Terms terms = contract.terms();
        if (terms.signedOn().filter(lastDay::isBefore).isPresent()) {
            return List.of(Finding.of(
                    "CONTRACT_END_BEFORE_START", "endsOn", "De laatste dag ligt voor de dag waarop is getekend."));
        }
        rows.save(contract.under(new Terms(
                terms.signedOn(),
                terms.signer(),
                terms.signerFunction(),
                terms.mandateReference(),
                terms.maximum(),
                terms.paymentTermDays(),
                terms.acceptanceTermDays(),
                Optional.of(lastDay))));
        record(
                contractId,
                "CONTRACT_END_ESTABLISHED",
                official,
                "De laatste dag van het contract is %s. Bron: %s".formatted(DutchText.day(lastDay), source));
        return List.of();
    }

    /**
     * What follows the contract is decided.
     *
     * @return what stands in the way; empty when the decision was kept
     */
    public List<Finding> decide(String contractId, RenewalDecision decision) {
        ProductionContract contract = rows.lock(contractId);
        List<Finding> obstacles = new ArrayList<>();
        if (decision.choice() == RenewalDecision.Choice.RENEW) {
            obstacles.addAll(modifications.faults(contractId));
            modifications.faults(contractId, extension(decision)).stream()
                    .filter(fault -> !obstacles.contains(fault))
                    .forEach(obstacles::add);
            decision.endsOn()
                    .filter(asked ->
                            contract.terms().endsOn().filter(asked::isAfter).isEmpty())
                    .ifPresent(asked -> obstacles.add(Finding.of(
                            "RENEWAL_NOT_LATER", "endsOn", "Verlengen kan alleen tot na de huidige laatste dag.")));
        }
        if (obstacles.isEmpty()) {
            endings.add(contractId, decision);
        }
        return obstacles;
    }

    private static ModificationWish extension(RenewalDecision decision) {
        return new ModificationWish(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(decision.endsOn().orElseThrow()),
                Optional.empty());
    }

    /** The decision about what follows the contract; empty while there is none. */
    @Transactional(readOnly = true)
    public Optional<RenewalDecision> renewal(String contractId) {
        return endings.findRenewal(contractId);
    }

    /** Asks for the modification by which the contract is renewed. @return its id, e.g. {@code CTR-2026-001-W1} */
    public String askExtension(String contractId) {
        RenewalDecision decision = decided(contractId);
        return modifications.ask(contractId, decision.official(), decision.reason(), Optional.of(extension(decision)));
    }

    /**
     * Asks for the tender that takes the place of the contract.
     *
     * @throws org.ironstock.tender.TenderRequestRefused when the request breaks a rule of tenders
     */
    public void askTender(String contractId) {
        RenewalDecision decision = decided(contractId);
        FollowingTender following = decision.tender().orElseThrow();
        String tenderId = tenders.request(
                new TenderRequest(
                        "Vervolg op " + rows.get(contractId).title(),
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
        record(
                contractId,
                "SUCCESSOR_TENDER_ASKED",
                decision.official(),
                "De opvolger van het contract wordt aanbesteed als %s.".formatted(tenderId));
    }

    private RenewalDecision decided(String contractId) {
        return endings.findRenewal(contractId)
                .orElseThrow(() -> new IllegalStateException("Nothing was decided about " + contractId));
    }

    /** Whether the last day has passed; a later last day was agreed in the meantime when not. */
    @Transactional(readOnly = true)
    public boolean over(String contractId) {
        return terms(contractId)
                .filter(terms -> !clock.instant().isBefore(terms.endedAt()))
                .isPresent();
    }

    /**
     * The contract is dissolved: from now on nothing is ordered under it.
     *
     * @throws java.util.NoSuchElementException when there is no such contract or document
     * @throws IllegalStateException when the contract does not run, or the document is not signed
     */
    public void dissolve(String contractId, UUID documentId) {
        ProductionContract contract = rows.lock(contractId);
        if (!contract.active()) {
            throw new IllegalStateException("Contract %s does not run (%s)".formatted(contractId, contract.state()));
        }
        String title = dossier.get(documentId).title();
        signing.notSigned(documentId).ifPresent(unsigned -> {
            throw new IllegalStateException("Contract %s is dissolved by an unsigned document".formatted(contractId));
        });
        finish(
                contract,
                new Ending(Ending.Cause.DISSOLVED, Optional.of(documentId), DutchCalendar.dayOf(clock.instant())),
                "Het contract is ontbonden (%s).".formatted(title));
    }

    /**
     * The contract is over: it was dissolved, or its last day has passed.
     *
     * @throws IllegalStateException when neither is so
     */
    public void end(String contractId) {
        if (endings.find(contractId).isPresent()) {
            return;
        }
        ProductionContract contract = rows.lock(contractId);
        if (!over(contractId)) {
            throw new IllegalStateException("Contract %s runs until %s"
                    .formatted(
                            contractId,
                            contract.terms().endsOn().map(LocalDate::toString).orElse("an unknown day")));
        }
        LocalDate lastDay = contract.terms().endsOn().orElseThrow();
        finish(
                contract,
                new Ending(Ending.Cause.RUN_OUT, Optional.empty(), lastDay),
                endings.findRenewal(contractId).isPresent()
                        ? "De looptijd van het contract is verstreken."
                        : "De looptijd van het contract is verstreken zonder besluit over verlengen of opnieuw aanbesteden.");
    }

    private void finish(ProductionContract contract, Ending ending, String statement) {
        endings.add(contract.id(), ending, clock.instant());
        rows.save(contract.moveTo(ContractState.SETTLING));
        record(contract.id(), "CONTRACT_" + ending.cause(), SYSTEM, statement);
    }

    private void record(String contractId, String what, String actor, String statement) {
        dossier.record(new EvidenceToRecord(contractId, what, actor, statement, ""));
    }
}
