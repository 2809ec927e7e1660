package org.ironstock.capacity.activation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.ironstock.capacity.StandbyLine;
import org.ironstock.capacity.StandbyLines;
import org.ironstock.capacity.domain.Activation;
import org.ironstock.capacity.domain.ActivationChecks;
import org.ironstock.capacity.domain.ActivationParameter;
import org.ironstock.capacity.domain.ActivationState;
import org.ironstock.capacity.domain.ActivationStep;
import org.ironstock.capacity.domain.ActivationStep.Kind;
import org.ironstock.capacity.domain.ActivationTerms;
import org.ironstock.capacity.persistence.ActivationRows;
import org.ironstock.dossier.Dossier;
import org.ironstock.dossier.EvidenceToRecord;
import org.ironstock.dossier.StoredDocument;
import org.ironstock.payment.Payable;
import org.ironstock.payment.Payables;
import org.ironstock.product.Product;
import org.ironstock.product.Products;
import org.ironstock.shared.DutchCalendar;
import org.ironstock.shared.DutchText;
import org.ironstock.shared.Finding;
import org.ironstock.shared.Money;
import org.ironstock.shared.Quantity;
import org.ironstock.shared.UnitPrice;
import org.ironstock.signing.Signing;
import org.ironstock.signing.SigningRequest;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Ends activations: ramp-down with settlement of material and lessons, or cancellation with proven start cost. */
@Service
@Transactional
public class ActivationEnding {

    private static final String GROUP = "PPE";

    private final ActivationRows rows;
    private final ActivationPolicy policy;
    private final ActivationClaims claims;
    private final StandbyLines lines;
    private final Products products;
    private final Payables payables;
    private final Signing signing;
    private final Dossier dossier;

    ActivationEnding(
            ActivationRows rows,
            ActivationPolicy policy,
            ActivationClaims claims,
            StandbyLines lines,
            Products products,
            Payables payables,
            Signing signing,
            Dossier dossier) {
        this.rows = rows;
        this.policy = policy;
        this.claims = claims;
        this.lines = lines;
        this.products = products;
        this.payables = payables;
        this.signing = signing;
        this.dossier = dossier;
    }

    /** How an activation is ended. */
    public enum Stop {
        DEACTIVATE,
        CANCEL
    }

    /** An amount with what shows it. */
    public record Proven(Money amount, String evidence, String motive) {}

    /** What makes an activation one that cannot be ended in any way. */
    @Transactional(readOnly = true)
    public List<Finding> faults(String activationId) {
        Optional<Activation> found = rows.find(activationId);
        if (found.isEmpty()) {
            return List.of(unknown(activationId));
        }
        return found.filter(one -> one.state() == ActivationState.RUNNING
                                || one.state().beforeConfirmation())
                        .isPresent()
                ? List.of()
                : List.of(ActivationProgress.notRunning(found.get()));
    }

    /** The ways in which an activation can be ended now; none when it is over, or is only just being confirmed. */
    @Transactional(readOnly = true)
    public List<Stop> ways(String activationId) {
        Activation activation = rows.get(activationId);
        return Stream.of(Stop.values())
                .filter(stop -> faults(activation, stop).isEmpty())
                .toList();
    }

    /** First day on which an activation can no longer be cancelled, once its supplier confirmed it. */
    @Transactional(readOnly = true)
    public LocalDate cancellableUntil(String activationId) {
        return cancellableUntil(rows.get(activationId));
    }

    private LocalDate cancellableUntil(Activation activation) {
        return activation
                .startsOn()
                .plusDays(policy.terms(activation.startsOn()).startDays());
    }

    /** What makes an activation one that cannot be ended so; nobody confirms it until this transaction ends. */
    public List<Finding> faults(String activationId, Stop stop) {
        List<Finding> faults = faults(activationId);
        if (!faults.isEmpty()) {
            return faults;
        }
        return faults(rows.lock(activationId), stop);
    }

    private List<Finding> faults(Activation activation, Stop stop) {
        if (activation.state().beforeConfirmation() && stop == Stop.CANCEL) {
            return List.of();
        }
        if (activation.state() != ActivationState.RUNNING) {
            return List.of(ActivationProgress.notRunning(activation));
        }
        if (rows.milestones(activation.id()).isEmpty()) {
            return List.of(Finding.of(
                    "ACTIVATION_BEING_STARTED",
                    "activationId",
                    "De bevestiging van activering %s wordt nog verwerkt; probeer het over enkele ogenblikken opnieuw."
                            .formatted(activation.id())));
        }
        ActivationTerms terms = policy.terms(activation.startsOn());
        if (stop == Stop.CANCEL && !terms.cancellable(activation.startsOn(), policy.today())) {
            return List.of(Finding.of(
                    "ACTIVATION_CANCEL_LATE",
                    "stop",
                    "Annuleren kan tot %s; deactiveer de lijn.".formatted(DutchText.day(cancellableUntil(activation))),
                    ActivationChecks.GROUND));
        }
        return List.of();
    }

    /** Activations that a contract leaves behind when it ends, oldest first. */
    @Transactional(readOnly = true)
    public List<String> leftBy(String contractId) {
        return rows.openUnder(contractId).stream().map(Activation::id).toList();
    }

    /**
     * How an activation ends with its contract: what its supplier did not confirm is cancelled; what runs is deactivated,
     * since goods may be on their way.
     *
     * @return empty when it ended meanwhile
     * @throws IllegalStateException while a confirmation is being processed; a moment later it can be ended
     */
    public Optional<Stop> withContract(String activationId) {
        Activation activation = rows.lock(activationId);
        if (activation.state().beforeConfirmation()) {
            return Optional.of(Stop.CANCEL);
        }
        if (activation.state() != ActivationState.RUNNING) {
            return Optional.empty();
        }
        List<Finding> faults = faults(activationId, Stop.DEACTIVATE);
        if (!faults.isEmpty()) {
            throw new IllegalStateException("%s: %s".formatted(activationId, faults));
        }
        return Optional.of(Stop.DEACTIVATE);
    }

    static Finding unknown(String activationId) {
        return Finding.of("ACTIVATION_UNKNOWN", "activationId", "Er is geen activering %s.".formatted(activationId));
    }

    /**
     * The State ends an activation that passed {@link #faults}.
     *
     * @return whether its order was offered to the supplier, who may have made costs since
     */
    public boolean stop(String activationId, Stop stop, String reason, String by) {
        Activation activation = rows.lock(activationId);
        addStep(activationId, Kind.STOP, true, new Proven(Money.ZERO, stop.name(), reason), by);
        if (activation.state().beforeConfirmation()) {
            stopUnconfirmed(activation, reason, by);
        } else {
            stopRunning(activation, stop, reason, by);
        }
        return activation.confirmBy().isPresent();
    }

    /** What was not offered is withdrawn; of what was offered the supplier may prove start cost. */
    private void stopUnconfirmed(Activation activation, String reason, String by) {
        boolean offered = activation.state() == ActivationState.OFFERED;
        rows.save(offered ? activation.cancelled(policy.today()) : activation.moveTo(ActivationState.WITHDRAWN));
        rows.note(
                activation.id(),
                List.of(Finding.of(
                        "ACTIVATION_STOPPED_UNCONFIRMED",
                        activation.id(),
                        "De activering is beëindigd voordat de leverancier haar bevestigde: " + reason)));
        record(
                activation.id(),
                offered ? "ACTIVATION_CANCELLED" : "ACTIVATION_WITHDRAWN",
                by,
                "De activering is beëindigd voordat de leverancier haar bevestigde: " + reason);
    }

    /** The decision about an activation that ended counts no more, signed or not. */
    public void takeDecisionBack(String activationId, String reason) {
        rows.get(activationId).documentId().ifPresent(document -> {
            signing.withdraw(document, reason);
            signing.giveBack(document, reason);
        });
    }

    private void stopRunning(Activation activation, Stop stop, String reason, String by) {
        LocalDate today = policy.today();
        rows.save(
                stop == Stop.CANCEL
                        ? activation.cancelled(today)
                        : activation.deactivated(today, rampDownEnd(activation, today)));
        if (stop == Stop.CANCEL) {
            payables.close(activation.id());
        }
        record(
                activation.id(),
                stop == Stop.CANCEL ? "ACTIVATION_CANCELLED" : "ACTIVATION_DEACTIVATED",
                by,
                (stop == Stop.CANCEL ? "De activering is geannuleerd: " : "De lijn wordt gedeactiveerd: ") + reason);
    }

    /** A line does not ramp down longer than it stands under contract. */
    private LocalDate rampDownEnd(Activation activation, LocalDate today) {
        LocalDate lineEnds = line(activation).endsOn();
        LocalDate agreed = today.plusMonths(policy.value(ActivationParameter.RAMP_DOWN_MONTHS));
        if (!agreed.isAfter(lineEnds)) {
            return agreed;
        }
        return lineEnds.isBefore(today) ? today : lineEnds;
    }

    /** Last moment of the ramp-down. */
    @Transactional(readOnly = true)
    public Instant rampDownEndsAt(String activationId) {
        return DutchCalendar.endOf(rows.get(activationId).lastDay().orElseThrow());
    }

    /** One official sets what is paid for material that was left. */
    public void setMaterial(String activationId, Proven proven, String official) {
        addStep(activationId, Kind.MATERIAL_SET, true, proven, official);
    }

    /** Another confirms it or sends it back. @return why not; empty when it was kept */
    public Optional<Finding> confirmMaterial(String activationId, boolean agreed, String motive, String official) {
        Optional<Finding> same = claims.sameOfficial(activationId, Kind.MATERIAL_SET, official);
        if (same.isEmpty()) {
            addStep(activationId, Kind.MATERIAL_CONFIRMED, agreed, new Proven(Money.ZERO, "", motive), official);
        }
        return same;
    }

    /** The guard and the settlement: two people agreed; what is above zero may be invoiced. */
    public void registerMaterial(String activationId) {
        Activation activation = rows.lock(activationId);
        ActivationStep set = rows.lastStep(activationId, Kind.MATERIAL_SET).orElseThrow();
        ActivationStep confirmed = claims.confirmedByAnother(activationId, set, Kind.MATERIAL_CONFIRMED);
        StandbyLine line = line(activation);
        StoredDocument paper = dossier.draw(ActivationPapers.settlement(activation, line, set, confirmed));
        dossier.freeze(paper.id());
        payable(activation, line, activationId + "-M", set);
        record(
                activationId,
                "ACTIVATION_MATERIAL_SETTLED",
                confirmed.official(),
                "Voor restmateriaal wordt %s betaald.".formatted(set.amount().inDutch()));
    }

    /** What was learned, as a document of the file. */
    public void learn(String activationId, String lessons, String official) {
        Activation activation = rows.lock(activationId);
        addStep(activationId, Kind.LESSONS, true, new Proven(Money.ZERO, "", lessons), official);
        dossier.freeze(dossier.draw(ActivationPapers.lessons(activation, line(activation), lessons, official))
                .id());
    }

    /** The activation is over; its line stands by again. */
    public void close(String activationId) {
        Activation activation = rows.lock(activationId);
        payables.close(activationId);
        rows.save(activation.moveTo(ActivationState.ENDED));
        record(activationId, "ACTIVATION_ENDED", "system", "De activering is gesloten; de lijn staat weer stand-by.");
    }

    /** An official sets which start cost was proven. @return whether there is something to pay */
    public boolean proveCost(String activationId, Proven proven, String official) {
        addStep(activationId, Kind.START_COST, true, proven, official);
        return proven.amount().exceeds(Money.ZERO);
    }

    /** Draws what is paid and asks for its signatures. @return reference for the process {@code signing} */
    public String requestCostSignatures(String activationId) {
        Activation activation = rows.lock(activationId);
        ActivationStep cost = rows.lastStep(activationId, Kind.START_COST).orElseThrow();
        StoredDocument paper = dossier.draw(ActivationPapers.startCost(activation, line(activation), cost));
        return signing.request(new SigningRequest(
                activationId,
                paper.id(),
                ActivationPapers.START_COST,
                activation.contractId(),
                activation.supplierId(),
                activation.request().decisionReference(),
                cost.amount(),
                productGroup(activation),
                Set.of(),
                policy.endOfWorkingDays(ActivationParameter.SIGNING_DAYS)));
    }

    /** Why the newest compensation was not signed, for who sets it anew; empty when it was never before signers. */
    @Transactional(readOnly = true)
    public Optional<String> whyCostNotSigned(String activationId) {
        return dossier.latest(activationId, ActivationPapers.START_COST)
                .flatMap(paper -> signing.whyNotSigned(paper.id()));
    }

    /**
     * The guard and the payment of start cost.
     *
     * @throws IllegalStateException when its document is not signed
     */
    public void registerCost(String activationId) {
        Activation activation = rows.lock(activationId);
        StoredDocument paper =
                dossier.latest(activationId, ActivationPapers.START_COST).orElseThrow();
        signing.notSigned(paper.id()).ifPresent(finding -> {
            throw new IllegalStateException("Start cost of %s: %s".formatted(activationId, finding.message()));
        });
        ActivationStep cost = rows.lastStep(activationId, Kind.START_COST).orElseThrow();
        payable(activation, line(activation), activationId + "-S", cost);
        record(
                activationId,
                "ACTIVATION_START_COST_PAYABLE",
                "system",
                "De leverancier mag %s aan startkosten factureren."
                        .formatted(cost.amount().inDutch()));
    }

    private void payable(Activation activation, StandbyLine line, String orderNumber, ActivationStep step) {
        if (!step.amount().exceeds(Money.ZERO)) {
            return;
        }
        payables.register(new Payable(
                orderNumber,
                activation.contractId(),
                activation.supplierId(),
                productGroup(activation),
                line.payerOin(),
                line.paymentDays(),
                Optional.empty(),
                List.of(new Payable.Line(
                        1,
                        activation.productCode(),
                        new UnitPrice(step.amount().inEuro()),
                        Quantity.of(1),
                        policy.value(ActivationParameter.VAT_PERCENT)))));
        payables.receiptBooked(orderNumber, 1, orderNumber, Quantity.of(1), step.at(), step.official());
        payables.accepted(orderNumber, 1, orderNumber, Quantity.of(1), policy.today());
    }

    private void addStep(String activationId, Kind kind, boolean agreed, Proven proven, String official) {
        rows.lock(activationId);
        rows.addStep(
                activationId,
                new ActivationStep(
                        kind, agreed, proven.amount(), proven.evidence(), proven.motive(), official, policy.now()));
    }

    private StandbyLine line(Activation activation) {
        return lines.get(activation.request().lineId());
    }

    private String productGroup(Activation activation) {
        return products.find(activation.productCode(), policy.today())
                .map(Product::group)
                .orElse(GROUP);
    }

    private void record(String id, String what, String actor, String statement) {
        dossier.record(new EvidenceToRecord(id, what, actor, statement, ""));
    }
}
