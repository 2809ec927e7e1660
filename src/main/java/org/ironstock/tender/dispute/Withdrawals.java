package org.ironstock.tender.dispute;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.ironstock.dossier.Dossier;
import org.ironstock.dossier.EvidenceToRecord;
import org.ironstock.dossier.StoredDocument;
import org.ironstock.product.Product;
import org.ironstock.shared.DutchCalendar;
import org.ironstock.shared.Finding;
import org.ironstock.shared.Money;
import org.ironstock.signing.Signing;
import org.ironstock.signing.SigningRequest;
import org.ironstock.tender.award.AwardNotAllowed;
import org.ironstock.tender.domain.NoAward;
import org.ironstock.tender.domain.Tender;
import org.ironstock.tender.domain.TenderDocuments;
import org.ironstock.tender.domain.Withdrawal;
import org.ironstock.tender.persistence.AwardRows;
import org.ironstock.tender.persistence.TenderCases;
import org.ironstock.tender.persistence.WithdrawalRows;
import org.ironstock.tender.preparation.ScopeCheck;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The withdrawal of a tender up to its signed decision. A tender may be withdrawn at any stage before the State has signed
 * the contract; until the decision is signed the tender goes on.
 */
@Service
public class Withdrawals {

    /** Kind of the decision, also its row in the table of signing authority. */
    public static final String DECISION = "withdrawalDecision";

    private static final String ANY_PRODUCT = "PPE";

    private final TenderCases cases;
    private final WithdrawalRows rows;
    private final AwardRows awards;
    private final ScopeCheck scope;
    private final Dossier dossier;
    private final Signing signing;
    private final DisputeSettings settings;
    private final Clock clock;

    Withdrawals(
            TenderCases cases,
            WithdrawalRows rows,
            AwardRows awards,
            ScopeCheck scope,
            Dossier dossier,
            Signing signing,
            DisputeSettings settings,
            Clock clock) {
        this.cases = cases;
        this.rows = rows;
        this.awards = awards;
        this.scope = scope;
        this.dossier = dossier;
        this.signing = signing;
        this.settings = settings;
        this.clock = clock;
    }

    /** @return why the withdrawal of a tender cannot be asked now; empty when it can */
    public List<Finding> faults(String tenderId) {
        Optional<Tender> tender = cases.find(tenderId);
        if (tender.isEmpty()) {
            return List.of(
                    Finding.of("TENDER_UNKNOWN", "tenderId", "Aanbesteding %s bestaat niet.".formatted(tenderId)));
        }
        List<Finding> faults = new ArrayList<>(tooLate(tender.get()));
        if (rows.underWay(tenderId).isPresent()) {
            faults.add(Finding.of(
                    "WITHDRAWAL_UNDER_WAY",
                    "tenderId",
                    "Het intrekken van aanbesteding %s is al gevraagd.".formatted(tenderId)));
        }
        return faults;
    }

    private List<Finding> tooLate(Tender tender) {
        List<Finding> faults = new ArrayList<>();
        if (tender.stage().ended()) {
            faults.add(Finding.of(
                    "TENDER_ENDED",
                    "tenderId",
                    "Aanbesteding %s is al geëindigd: %s."
                            .formatted(tender.id(), tender.stage().inDutch())));
        }
        boolean signed = awards.contractOf(tender.id())
                .flatMap(contract -> signing.signatureOf(contract.documentId()))
                .isPresent();
        if (signed) {
            faults.add(Finding.of(
                    "CONTRACT_SIGNED",
                    "tenderId",
                    "De Staat heeft het contract van aanbesteding %s al getekend.".formatted(tender.id())));
        }
        boolean endsAlready = awards.noAward(tender.id())
                .flatMap(NoAward::decision)
                .filter(decision -> signing.signatureOf(decision).isPresent())
                .isPresent();
        if (endsAlready && !tender.stage().ended()) {
            faults.add(Finding.of(
                    "ENDS_ALREADY",
                    "tenderId",
                    "Het besluit tot niet gunnen van aanbesteding %s is al getekend.".formatted(tender.id())));
        }
        return faults;
    }

    /**
     * Keeps that a withdrawal was asked.
     *
     * @param occasion why, in Dutch; empty when an official asks, who tells it in the first task
     */
    public void ask(String tenderId, String askedBy, String occasion) {
        rows.ask(tenderId, askedBy, clock.instant(), occasion);
        record(tenderId, "WITHDRAWAL_ASKED", askedBy, "Intrekken van de aanbesteding gevraagd. " + occasion);
    }

    /** The withdrawal that is under way. */
    public Withdrawal get(String tenderId) {
        return rows.getUnderWay(tenderId);
    }

    /** Every withdrawal that was asked, oldest first. */
    public List<Withdrawal> of(String tenderId) {
        return rows.all(tenderId);
    }

    /** Keeps the motive, as the draft of the decision. */
    public void motivate(
            String tenderId, Withdrawal.Reason reason, String motive, NoAward.FollowUp followUp, String official) {
        rows.motivate(rows.getUnderWay(tenderId).id(), reason, motive, followUp, official);
    }

    /** Officials give the withdrawal up: the tender goes on. */
    public void drop(String tenderId, String motive, String official) {
        rows.close(rows.getUnderWay(tenderId).id(), Withdrawal.State.DROPPED, clock.instant());
        record(tenderId, "WITHDRAWAL_DROPPED", official, "De aanbesteding gaat door: " + motive);
    }

    /**
     * Draws the decision and asks for its signatures.
     *
     * @return reference for the process {@code signing}
     */
    public String requestDecision(String tenderId) {
        Tender tender = cases.get(tenderId);
        Withdrawal withdrawal = rows.getUnderWay(tenderId);
        StoredDocument decision = dossier.draw(DisputePapers.withdrawalDecision(tender, withdrawal));
        rows.drawn(withdrawal.id(), decision.id());
        return signing.request(new SigningRequest(
                tenderId,
                decision.id(),
                DECISION,
                "",
                "",
                tenderId,
                tender.documents().map(TenderDocuments::maximumValue).orElse(Money.ZERO),
                scope.productsOf(tender.need()).stream()
                        .map(Product::group)
                        .findFirst()
                        .orElse(ANY_PRODUCT),
                Set.of(),
                DutchCalendar.endOf(DutchCalendar.official()
                        .plusWorkingDays(DutchCalendar.dayOf(clock.instant()), settings.withdrawalWorkingDays()))));
    }

    /**
     * The guard before the withdrawal reaches the tender: its decision is signed, and the tender has neither ended nor a
     * contract that the State signed. Every document of the tender that waits for signatures is taken back.
     *
     * @return whether it may be carried out; otherwise it came too late
     * @throws AwardNotAllowed when the decision is not signed
     */
    @Transactional
    public boolean carryOut(String tenderId) {
        Tender tender = cases.lock(tenderId);
        Withdrawal withdrawal = rows.getUnderWay(tenderId);
        signing.notSigned(withdrawal.requireDecision()).ifPresent(finding -> {
            throw new AwardNotAllowed(List.of(finding));
        });
        List<Finding> late = tooLate(tender);
        rows.close(
                withdrawal.id(),
                late.isEmpty() ? Withdrawal.State.CARRIED_OUT : Withdrawal.State.TOO_LATE,
                clock.instant());
        if (!late.isEmpty()) {
            record(tenderId, "WITHDRAWAL_TOO_LATE", "system", late.get(0).message());
            return false;
        }
        for (StoredDocument document : dossier.documentsOf(tenderId)) {
            signing.withdraw(document.id(), "de aanbesteding is ingetrokken");
        }
        return true;
    }

    private void record(String tenderId, String what, String by, String statement) {
        dossier.record(new EvidenceToRecord(tenderId, what, by, statement, ""));
    }
}
