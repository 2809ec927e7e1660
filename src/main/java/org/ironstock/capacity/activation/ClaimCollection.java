package org.ironstock.capacity.activation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.ironstock.capacity.StandbyLines;
import org.ironstock.capacity.domain.Activation;
import org.ironstock.capacity.domain.ClaimAccount;
import org.ironstock.capacity.domain.ClaimReceipt;
import org.ironstock.capacity.persistence.ActivationRows;
import org.ironstock.capacity.persistence.ClaimRows;
import org.ironstock.contract.SupplierLetters;
import org.ironstock.dossier.Dossier;
import org.ironstock.dossier.EvidenceToRecord;
import org.ironstock.dossier.StoredDocument;
import org.ironstock.shared.DutchCalendar;
import org.ironstock.shared.DutchText;
import org.ironstock.shared.Finding;
import org.ironstock.shared.Money;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Follows a claim after a failed activation until it was paid or given to a lawyer. */
@Service
@Transactional
public class ClaimCollection {

    private final ClaimRows claims;
    private final ActivationRows activations;
    private final ActivationPolicy policy;
    private final StandbyLines lines;
    private final SupplierLetters letters;
    private final Dossier dossier;

    ClaimCollection(
            ClaimRows claims,
            ActivationRows activations,
            ActivationPolicy policy,
            StandbyLines lines,
            SupplierLetters letters,
            Dossier dossier) {
        this.claims = claims;
        this.activations = activations;
        this.policy = policy;
        this.lines = lines;
        this.letters = letters;
        this.dossier = dossier;
    }

    /** How far a claim is. */
    public enum Standing {
        OPEN,
        PAID,
        HANDED_OVER
    }

    @Transactional(readOnly = true)
    public ClaimAccount account(String activationId) {
        return claims.get(activationId);
    }

    /** Whether something must still come in. */
    @Transactional(readOnly = true)
    public Standing standing(String activationId) {
        return account(activationId).open().exceeds(Money.ZERO) ? Standing.OPEN : Standing.PAID;
    }

    /** Last moment to pay. */
    @Transactional(readOnly = true)
    public Instant payByAt(String activationId) {
        return DutchCalendar.endOf(account(activationId).payBy());
    }

    /** Money came in. @return why it was not kept; empty when it was */
    public List<Finding> receive(String activationId, ClaimReceipt receipt) {
        activations.lock(activationId);
        List<Finding> faults = account(activationId).faults(receipt, policy.today());
        if (faults.isEmpty()) {
            claims.add(activationId, receipt, policy.now());
            record(
                    activationId,
                    "ACTIVATION_CLAIM_RECEIVED",
                    receipt.recordedBy(),
                    "Op de vordering is op %s %s ontvangen (%s); nog open: %s."
                            .formatted(
                                    DutchText.day(receipt.receivedOn()),
                                    receipt.amount().inDutch(),
                                    receipt.reference(),
                                    account(activationId).open().inDutch()));
        }
        return faults;
    }

    /** The claim goes to a lawyer, who follows it outside this application. @return why not; empty when it went */
    public List<Finding> handOver(String activationId, String motive, String official) {
        activations.lock(activationId);
        ClaimAccount account = account(activationId);
        List<Finding> faults = account.handOverFaults(policy.today());
        if (faults.isEmpty()) {
            record(
                    activationId,
                    "ACTIVATION_CLAIM_HANDED_OVER",
                    official,
                    "De vordering is met %s open overgedragen om haar te innen: %s"
                            .formatted(account.open().inDutch(), motive));
        }
        return faults;
    }

    /** The term passed and something is open: the supplier is reminded, once. */
    public void remind(String activationId) {
        Activation activation = activations.lock(activationId);
        if (dossier.latest(activationId, ActivationPapers.CLAIM_REMINDER).isPresent()) {
            return;
        }
        ClaimAccount account = account(activationId);
        LocalDate today = policy.today();
        StoredDocument letter = dossier.draw(ActivationPapers.claimReminder(
                activation, lines.get(activation.request().lineId()), account));
        letters.send(activation.supplierId(), letter);
        record(
                activationId,
                "ACTIVATION_CLAIM_REMINDED",
                "system",
                "De vordering is op %s niet betaald; de leverancier is aangemaand voor %s."
                        .formatted(DutchText.day(today), account.open().inDutch()));
    }

    private void record(String id, String what, String actor, String statement) {
        dossier.record(new EvidenceToRecord(id, what, actor, statement, ""));
    }
}
