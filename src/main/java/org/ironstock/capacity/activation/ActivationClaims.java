package org.ironstock.capacity.activation;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.ironstock.capacity.StandbyLine;
import org.ironstock.capacity.StandbyLines;
import org.ironstock.capacity.domain.Activation;
import org.ironstock.capacity.domain.ActivationChecks;
import org.ironstock.capacity.domain.ActivationParameter;
import org.ironstock.capacity.domain.ActivationStep;
import org.ironstock.capacity.domain.ActivationStep.Kind;
import org.ironstock.capacity.domain.FailurePenalty;
import org.ironstock.capacity.domain.FeeHistory;
import org.ironstock.capacity.domain.FeeHistory.ConfirmedFee;
import org.ironstock.capacity.persistence.ActivationRows;
import org.ironstock.contract.SupplierLetters;
import org.ironstock.dossier.Dossier;
import org.ironstock.dossier.EvidenceToRecord;
import org.ironstock.dossier.StoredDocument;
import org.ironstock.shared.DutchText;
import org.ironstock.shared.Finding;
import org.ironstock.shared.Money;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the State claims after a failed activation: set by one, confirmed by another, then sent. */
@Service
@Transactional
public class ActivationClaims {

    private final ActivationRows rows;
    private final ActivationPolicy policy;
    private final StandbyLines lines;
    private final FeeHistory fees;
    private final SupplierLetters letters;
    private final Dossier dossier;

    ActivationClaims(
            ActivationRows rows,
            ActivationPolicy policy,
            StandbyLines lines,
            FeeHistory fees,
            SupplierLetters letters,
            Dossier dossier) {
        this.rows = rows;
        this.policy = policy;
        this.lines = lines;
        this.fees = fees;
        this.letters = letters;
        this.dossier = dossier;
    }

    /** Fees that would go back now, oldest first. */
    @Transactional(readOnly = true)
    public List<ConfirmedFee> feesBack(String activationId) {
        return fees.sinceLastPassedTestRun(rows.get(activationId).request().lineId());
    }

    /** What the failure came to when it was judged. */
    @Transactional(readOnly = true)
    public FailurePenalty failure(String activationId) {
        return rows.failure(activationId).orElseThrow();
    }

    /** Keeps as evidence what the claim is made of. */
    public void calculate(String activationId) {
        FailurePenalty failure = failure(activationId);
        Money fee = ConfirmedFee.sum(feesBack(activationId));
        record(
                activationId,
                "ACTIVATION_CLAIM_CALCULATED",
                "system",
                "Terug te nemen vergoeding %s, boete %s (ten hoogste %s)."
                        .formatted(
                                fee.inDutch(),
                                failure.penalty().inDutch(),
                                failure.cap().inDutch()));
    }

    /** One official sets the claim, with or without the penalty. */
    public void set(String activationId, boolean withPenalty, String motive, String official) {
        Money penalty = withPenalty ? failure(activationId).penalty() : Money.ZERO;
        addStep(activationId, Kind.CLAIM_SET, withPenalty, penalty, motive, official);
    }

    /** Another confirms it or sends it back. @return why not; empty when it was kept */
    public Optional<Finding> confirm(String activationId, boolean agreed, String motive, String official) {
        Optional<Finding> same = sameOfficial(activationId, Kind.CLAIM_SET, official);
        if (same.isEmpty()) {
            addStep(activationId, Kind.CLAIM_CONFIRMED, agreed, Money.ZERO, motive, official);
        }
        return same;
    }

    /** A blocking finding when this official did the first step of two. */
    Optional<Finding> sameOfficial(String activationId, Kind first, String official) {
        return rows.lastStep(activationId, first)
                .filter(step -> step.official().equals(official))
                .map(step -> Finding.of(
                        "ACTIVATION_SAME_PERSON",
                        "official",
                        "U heeft dit zelf vastgesteld; een ander bevestigt het.",
                        "werkwijze ondertekening: vier ogen"));
    }

    /**
     * The guard before what one official set has effect.
     *
     * @throws IllegalStateException unless another one agreed last
     */
    ActivationStep confirmedByAnother(String activationId, ActivationStep set, Kind confirmation) {
        return rows.lastStep(activationId, confirmation)
                .filter(ActivationStep::agreed)
                .filter(step -> !step.official().equals(set.official()))
                .orElseThrow(() -> new IllegalStateException(
                        "%s: no %s by another official than %s".formatted(activationId, confirmation, set.official())));
    }

    /** The guard and the sending: two people agreed, the claim is drawn, sealed and sent, and the fee goes back. */
    public void send(String activationId) {
        Activation activation = rows.lock(activationId);
        ActivationStep set = rows.lastStep(activationId, Kind.CLAIM_SET).orElseThrow();
        ActivationStep confirmed = confirmedByAnother(activationId, set, Kind.CLAIM_CONFIRMED);
        StandbyLine line = lines.get(activation.request().lineId());
        LocalDate payBy = policy.today().plusDays(policy.value(ActivationParameter.CLAIM_DAYS));
        StoredDocument claim = dossier.draw(ActivationPapers.claim(
                activation, line, failure(activationId), feesBack(activationId), payBy, set, confirmed));
        dossier.addPreparer(claim.id(), confirmed.official());
        Money fee = fees.takeBack(line.id(), activationId, claim.id());
        rows.keepClaim(activationId, fee, set.amount(), claim.id(), payBy);
        letters.send(activation.supplierId(), claim);
        record(
                activationId,
                "ACTIVATION_CLAIM_SENT",
                confirmed.official(),
                "De Staat vordert %s: vergoeding %s en boete %s. Te betalen uiterlijk op %s. Grond: %s."
                        .formatted(
                                fee.plus(set.amount()).inDutch(),
                                fee.inDutch(),
                                set.amount().inDutch(),
                                DutchText.day(payBy),
                                ActivationChecks.GROUND));
    }

    private void addStep(String activationId, Kind kind, boolean agreed, Money amount, String motive, String official) {
        rows.lock(activationId);
        rows.addStep(activationId, new ActivationStep(kind, agreed, amount, "", motive, official, policy.now()));
    }

    private void record(String id, String what, String actor, String statement) {
        dossier.record(new EvidenceToRecord(id, what, actor, statement, ""));
    }
}
