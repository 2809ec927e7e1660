package org.ironstock.contract.late;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.ironstock.contract.ProductionContract;
import org.ironstock.contract.StandbyDefaultNotified;
import org.ironstock.contract.StandbyShortfall;
import org.ironstock.contract.StandbyShortfalls;
import org.ironstock.contract.SupplierLetters;
import org.ironstock.contract.domain.ContractDefault;
import org.ironstock.contract.domain.DefaultGround;
import org.ironstock.contract.persistence.ContractRows;
import org.ironstock.contract.persistence.DefaultRows;
import org.ironstock.contract.persistence.DefaultRows.LotOutcome;
import org.ironstock.contract.persistence.PenaltyRows;
import org.ironstock.dossier.Dossier;
import org.ironstock.dossier.EvidenceToRecord;
import org.ironstock.product.Product;
import org.ironstock.product.Products;
import org.ironstock.shared.DutchText;
import org.ironstock.shared.Finding;
import org.ironstock.shared.Money;
import org.ironstock.signing.Signing;
import org.ironstock.signing.SigningRequest;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Suppliers in default: declared so by a signed notice, given a term to mend it, judged by a person, and in the end the
 * contract dissolved by a signed document. One at a time for each contract.
 */
@Service
@Transactional
public class ContractDefaults implements StandbyShortfalls {

    private static final String SYSTEM = "system";
    private static final String GROUP = "PPE";
    private static final String GROUND = "art. 6:82 BW";

    private final DefaultRows rows;
    private final ContractRows contracts;
    private final PenaltyRows penalties;
    private final SupplierLetters letters;
    private final LatePolicy policy;
    private final Products products;
    private final Signing signing;
    private final Dossier dossier;
    private final ApplicationEventPublisher events;

    ContractDefaults(
            DefaultRows rows,
            ContractRows contracts,
            PenaltyRows penalties,
            SupplierLetters letters,
            LatePolicy policy,
            Products products,
            Signing signing,
            Dossier dossier,
            ApplicationEventPublisher events) {
        this.rows = rows;
        this.contracts = contracts;
        this.penalties = penalties;
        this.letters = letters;
        this.policy = policy;
        this.products = products;
        this.signing = signing;
        this.dossier = dossier;
        this.events = events;
    }

    /** All defaults of a contract, oldest first. */
    @Transactional(readOnly = true)
    public List<ContractDefault> of(String contractId) {
        return rows.of(contractId);
    }

    /** @throws java.util.NoSuchElementException when there is no such default */
    @Transactional(readOnly = true)
    public ContractDefault get(String defaultId) {
        return rows.get(defaultId);
    }

    /** Weighs whether there is a ground now; does nothing for a contract that does not run, or has an open default. */
    public void suspect(String contractId) {
        ProductionContract contract = contracts.lock(contractId);
        if (!contract.active() || rows.findOpen(contractId).isPresent()) {
            return;
        }
        DefaultGround.of(rows.cappedOrders(contractId), rows.released(contractId), policy.defaultLimits())
                .ifPresent(ground -> open(contractId, ground));
    }

    /** @return id of the default that begins with this ground */
    private String open(String contractId, DefaultGround ground) {
        String id = rows.open(contractId, ground, policy.now());
        record(
                contractId,
                "DEFAULT_SUSPECTED",
                SYSTEM,
                "Er is een grond om %s (%s): %s."
                        .formatted(
                                ground.curable() ? "de leverancier in gebreke te stellen" : "het contract te ontbinden",
                                id,
                                ground.inDutch()));
        events.publishEvent(new DefaultSuspected(contractId, id, ground.curable()));
        return id;
    }

    @Override
    public void report(StandbyShortfall found) {
        ProductionContract contract = contracts.lock(found.contractId());
        boolean known = shortfalls(contract.id()).stream()
                .anyMatch(one ->
                        one.lineId().equals(found.lineId()) && one.month().equals(found.month()));
        if (!contract.active() || known) {
            return;
        }
        String id = rows.findOpen(contract.id())
                .map(ContractDefault::id)
                .orElseGet(() -> open(contract.id(), DefaultGround.of(found.kind())));
        rows.keep(id, found, policy.now());
    }

    /** Months without fee of stand-by lines under a contract that were told, oldest first. */
    @Transactional(readOnly = true)
    public List<StandbyShortfall> shortfalls(String contractId) {
        return rows.shortfallsUnder(contractId);
    }

    /** What tests decided about the lots of a contract, newest first. */
    @Transactional(readOnly = true)
    public List<LotOutcome> lots(String contractId) {
        return rows.lots(contractId);
    }

    /** No notice is sent; the default ends. */
    public void drop(String defaultId, String motive, String official) {
        ContractDefault one = locked(defaultId, ContractDefault.State.SUSPECTED);
        rows.decide(defaultId, "DROP", motive, official, policy.now());
        end(one, ContractDefault.State.DROPPED, official);
    }

    /** The default as it stands, its contract locked. */
    private ContractDefault locked(String defaultId, ContractDefault.State expected) {
        contracts.lock(rows.get(defaultId).contractId());
        ContractDefault one = rows.get(defaultId);
        if (one.state() != expected) {
            throw new IllegalStateException("Default %s is %s, not %s".formatted(defaultId, one.state(), expected));
        }
        return one;
    }

    /**
     * An official drafts the notice of default.
     *
     * @param demand what the supplier must do
     */
    public void draftNotice(String defaultId, String demand, String official) {
        ContractDefault one = locked(defaultId, ContractDefault.State.SUSPECTED);
        rows.decide(defaultId, "NOTIFY", demand, official, policy.now());
        rows.notice(
                defaultId,
                dossier.draw(DefaultPapers.notice(
                                one,
                                contracts.get(one.contractId()),
                                penalties.ofContract(one.contractId()),
                                rows.lots(one.contractId()),
                                rows.shortfallsUnder(one.contractId()),
                                demand,
                                policy.cureDays(),
                                official))
                        .id());
    }

    /** Asks for the signatures of the notice. @return reference for the process {@code signing} */
    public String requestNoticeSignatures(String defaultId) {
        ContractDefault one = rows.get(defaultId);
        return request(one, notice(one), DefaultPapers.NOTICE);
    }

    private static UUID notice(ContractDefault one) {
        return one.noticeId().orElseThrow(() -> new IllegalStateException("%s has no notice".formatted(one.id())));
    }

    private String request(ContractDefault one, UUID document, String kind) {
        ProductionContract contract = contracts.get(one.contractId());
        return signing.request(new SigningRequest(
                contract.id(),
                document,
                kind,
                contract.id(),
                supplier(contract),
                "",
                Money.ZERO,
                contract.lines().stream()
                        .flatMap(line -> products.find(line.productCode(), policy.today()).stream())
                        .map(Product::group)
                        .findFirst()
                        .orElse(GROUP),
                Set.of(),
                policy.signingDeadline()));
    }

    private static String supplier(ProductionContract contract) {
        return contract.supplier().supplierId().orElse("");
    }

    /** Why the notice is back on the desk of who drafted it. */
    @Transactional(readOnly = true)
    public List<Finding> noticeObstacles(String defaultId) {
        return rows
                .get(defaultId)
                .noticeId()
                .flatMap(signing::whyNotSigned)
                .map(why -> Finding.of("DEFAULT_NOTICE_NOT_SIGNED", defaultId, why, GROUND))
                .stream()
                .toList();
    }

    /**
     * The signed notice is sent; the supplier has a term to mend it.
     *
     * @return last moment of the term
     * @throws IllegalStateException when it is not signed
     */
    public Instant startCureTerm(String defaultId) {
        ContractDefault one = locked(defaultId, ContractDefault.State.SUSPECTED);
        requireSigned(notice(one));
        Instant until = policy.cureUntil();
        rows.notified(defaultId, until);
        letters.send(supplier(contracts.get(one.contractId())), dossier.get(notice(one)));
        List<StandbyShortfall> unpaid = rows.shortfallsOf(defaultId);
        if (!unpaid.isEmpty()) {
            events.publishEvent(new StandbyDefaultNotified(one.contractId(), unpaid, notice(one)));
        }
        record(
                one.contractId(),
                "DEFAULT_NOTIFIED",
                SYSTEM,
                "De leverancier is in gebreke gesteld (%s) en kan herstellen tot en met %s."
                        .formatted(defaultId, DutchText.moment(until)));
        return until;
    }

    private void requireSigned(UUID document) {
        signing.notSigned(document).ifPresent(finding -> {
            throw new IllegalStateException("Document %s is not signed".formatted(document));
        });
    }

    /** When to remind of the judgment, once the term has passed. */
    @Transactional(readOnly = true)
    public Instant remindOfJudgmentAt(String defaultId) {
        return policy.remindOfJudgmentAt(cureUntil(rows.get(defaultId)));
    }

    private static Instant cureUntil(ContractDefault one) {
        return one.cureUntil().orElseThrow(() -> new IllegalStateException("%s has no term".formatted(one.id())));
    }

    /** Nobody judged in time: it is kept, and nothing is decided. */
    public void remindOfJudgment(String defaultId) {
        ContractDefault one = rows.get(defaultId);
        record(
                one.contractId(),
                "DEFAULT_JUDGMENT_REMINDED",
                SYSTEM,
                "Herinnerd aan de beoordeling van het herstel (%s); zonder beoordeling verandert er niets."
                        .formatted(defaultId));
    }

    /**
     * A person judges whether the supplier mended it.
     *
     * @return why that cannot be judged so now; empty when it was kept
     */
    public List<Finding> judgeCure(String defaultId, boolean cured, String motive, String official) {
        ContractDefault one = locked(defaultId, ContractDefault.State.NOTIFIED);
        Instant until = cureUntil(one);
        if (!cured && !policy.now().isAfter(until)) {
            return List.of(Finding.of(
                    "DEFAULT_CURE_RUNS",
                    "judgment",
                    "De leverancier kan nog herstellen tot en met %s.".formatted(DutchText.moment(until)),
                    GROUND));
        }
        rows.decide(defaultId, cured ? "CURED" : "NOT_CURED", motive, official, policy.now());
        if (cured) {
            end(one, ContractDefault.State.CURED, official);
        } else {
            rows.notCured(defaultId);
            record(
                    one.contractId(),
                    "DEFAULT_NOT_CURED",
                    official,
                    "Verzuim %s is niet hersteld.".formatted(defaultId));
        }
        return List.of();
    }

    private void end(ContractDefault one, ContractDefault.State state, String actor) {
        rows.end(one.id(), state);
        record(one.contractId(), "DEFAULT_" + state, actor, "Verzuim %s: %s.".formatted(one.id(), state.inDutch()));
        if (state == ContractDefault.State.DROPPED || state == ContractDefault.State.CURED) {
            weighTerminationLeft(one);
        }
    }

    /** Three of twelve months without fee that came while something else was dealt with do not pass away with it. */
    private void weighTerminationLeft(ContractDefault ended) {
        boolean left = ended.ground().curable()
                && rows.shortfallsOf(ended.id()).stream()
                        .anyMatch(one -> one.kind() == StandbyShortfall.Kind.THREE_IN_TWELVE);
        if (left && contracts.get(ended.contractId()).active()) {
            open(ended.contractId(), DefaultGround.STANDBY_IN_TWELVE);
        }
    }

    /** The contract goes on, although the supplier did not mend it. */
    public void keep(String defaultId, String advice, String official) {
        ContractDefault one = locked(defaultId, ContractDefault.State.NOT_CURED);
        rows.decide(defaultId, "KEEP", advice, official, policy.now());
        end(one, ContractDefault.State.KEPT, official);
    }

    /**
     * A lawyer advises to dissolve the contract; the document is drawn.
     *
     * @return why that cannot be; empty when it was drawn
     */
    public List<Finding> draftDissolution(String defaultId, String advice, String official) {
        ContractDefault one = locked(defaultId, ContractDefault.State.NOT_CURED);
        ProductionContract contract = contracts.get(one.contractId());
        if (!contract.active()) {
            return List.of(Finding.of(
                    "DISSOLUTION_CONTRACT_OVER",
                    "advice",
                    "Contract %s: %s; er valt niets meer te ontbinden."
                            .formatted(contract.id(), contract.state().inDutch()),
                    "art. 6:265 BW"));
        }
        rows.decide(defaultId, "DISSOLVE", advice, official, policy.now());
        rows.dissolution(
                defaultId,
                dossier.draw(DefaultPapers.dissolution(
                                one,
                                contract,
                                motives(defaultId),
                                rows.shortfallsUnder(contract.id()),
                                advice,
                                official))
                        .id());
        return List.of();
    }

    /** What was judged before the lawyer advised, in words. */
    private List<String> motives(String defaultId) {
        List<String> told = new ArrayList<>();
        for (DefaultRows.Decision decision : rows.decisions(defaultId)) {
            if (decision.choice().equals("NOTIFY")) {
                told.add("Gevraagd herstel: " + decision.motive());
            }
            if (decision.choice().equals("NOT_CURED")) {
                told.add("Beoordeling na de hersteltermijn: " + decision.motive());
            }
        }
        return told;
    }

    /** Asks for the signatures of the dissolution. @return reference for the process {@code signing} */
    public String requestDissolutionSignatures(String defaultId) {
        ContractDefault one = rows.get(defaultId);
        return request(one, dissolutionOf(one), DefaultPapers.DISSOLUTION);
    }

    private static UUID dissolutionOf(ContractDefault one) {
        return one.dissolutionId()
                .orElseThrow(() -> new IllegalStateException("%s has no dissolution".formatted(one.id())));
    }

    /** Why the dissolution is back on the desk of the lawyer. */
    @Transactional(readOnly = true)
    public List<Finding> dissolutionObstacles(String defaultId) {
        return rows
                .get(defaultId)
                .dissolutionId()
                .flatMap(signing::whyNotSigned)
                .map(why -> Finding.of("DISSOLUTION_NOT_SIGNED", defaultId, why, "art. 6:265 BW"))
                .stream()
                .toList();
    }

    /**
     * The signed dissolution, ready to be put into force; its letter goes to the supplier and the default ends.
     *
     * @return the document; empty when the contract ended meanwhile, and then the signature is given back
     * @throws IllegalStateException when it is not signed
     */
    public Optional<UUID> concludeDissolution(String defaultId) {
        ContractDefault one = locked(defaultId, ContractDefault.State.NOT_CURED);
        UUID document = dissolutionOf(one);
        requireSigned(document);
        ProductionContract contract = contracts.get(one.contractId());
        if (!contract.active()) {
            signing.giveBack(document, "Het contract was al geëindigd.");
            end(one, ContractDefault.State.KEPT, SYSTEM);
            return Optional.empty();
        }
        letters.send(supplier(contract), dossier.get(document));
        end(one, ContractDefault.State.DISSOLVED, SYSTEM);
        return Optional.of(document);
    }

    private void record(String contractId, String what, String actor, String statement) {
        dossier.record(new EvidenceToRecord(contractId, what, actor, statement, ""));
    }
}
