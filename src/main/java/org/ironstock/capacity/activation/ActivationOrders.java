package org.ironstock.capacity.activation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.ironstock.capacity.StandbyLine;
import org.ironstock.capacity.StandbyLines;
import org.ironstock.capacity.domain.Activation;
import org.ironstock.capacity.domain.ActivationChecks;
import org.ironstock.capacity.domain.ActivationParameter;
import org.ironstock.capacity.domain.ActivationState;
import org.ironstock.capacity.domain.ActivationStep;
import org.ironstock.capacity.domain.ActivationTerms;
import org.ironstock.capacity.domain.ReadinessNow;
import org.ironstock.capacity.persistence.ActivationRows;
import org.ironstock.contract.Contracts;
import org.ironstock.dossier.Dossier;
import org.ironstock.dossier.EvidenceToRecord;
import org.ironstock.dossier.StoredDocument;
import org.ironstock.payment.Payable;
import org.ironstock.payment.Payables;
import org.ironstock.product.Product;
import org.ironstock.product.Products;
import org.ironstock.shared.Finding;
import org.ironstock.shared.Money;
import org.ironstock.signing.Signing;
import org.ironstock.signing.SigningRequest;
import org.ironstock.signing.SigningRequest.Flag;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A checked activation on its way to the supplier: decision signed, ordered, confirmed, and payable at the unit price. */
@Service
@Transactional
public class ActivationOrders {

    private static final String SYSTEM = "system";
    private static final String GROUP = "PPE";

    private final ActivationRows rows;
    private final ActivationPolicy policy;
    private final ActivationRequests requests;
    private final StandbyLines lines;
    private final ReadinessNow readiness;
    private final Contracts contracts;
    private final Products products;
    private final Payables payables;
    private final Signing signing;
    private final Dossier dossier;

    ActivationOrders(
            ActivationRows rows,
            ActivationPolicy policy,
            ActivationRequests requests,
            StandbyLines lines,
            ReadinessNow readiness,
            Contracts contracts,
            Products products,
            Payables payables,
            Signing signing,
            Dossier dossier) {
        this.rows = rows;
        this.policy = policy;
        this.requests = requests;
        this.lines = lines;
        this.readiness = readiness;
        this.contracts = contracts;
        this.products = products;
        this.payables = payables;
        this.signing = signing;
        this.dossier = dossier;
    }

    /** What an answer did. */
    public enum Effect {
        TAKEN,
        /** The same answer was given before. */
        REPEATED,
        /** The activation does not wait for an answer. */
        NOT_OPEN
    }

    /** Draws the decision and asks for its signatures. @return reference for the process {@code signing} */
    public String requestSignatures(String activationId) {
        Activation activation = rows.lock(activationId);
        String preparer = activation
                .preparer()
                .orElseThrow(() -> new IllegalStateException("Nobody drew %s up".formatted(activationId)));
        String motive = rows.lastStep(activationId, ActivationStep.Kind.PREPARATION)
                .map(ActivationStep::motive)
                .orElse("");
        StoredDocument document =
                dossier.draw(ActivationPapers.decision(activation, line(activation), motive, preparer));
        rows.save(activation.beforeSigners(document.id()));
        return signing.request(new SigningRequest(
                activationId,
                document.id(),
                ActivationPapers.DECISION,
                activation.contractId(),
                activation.supplierId(),
                activation.request().decisionReference(),
                activation.value(),
                productGroup(activation),
                Set.of(Flag.CRISIS),
                policy.endOfWorkingDays(ActivationParameter.SIGNING_DAYS)));
    }

    /**
     * The guard before the order binds, and the order itself as a sealed document for the supplier.
     *
     * @return last moment to confirm; empty when something stands in the way, and then it is kept what
     */
    public Optional<Instant> offer(String activationId) {
        Activation activation = rows.lock(activationId);
        if (activation.state() == ActivationState.OFFERED) {
            return activation.confirmBy();
        }
        List<Finding> obstacles = obstacles(activation);
        if (!obstacles.isEmpty()) {
            rows.note(activationId, obstacles);
            return Optional.empty();
        }
        Instant until = policy.endOfDays(ActivationParameter.CONFIRM_DAYS);
        Activation offered = activation.offered(policy.today(), until);
        StoredDocument order =
                dossier.draw(ActivationPapers.order(offered, line(offered), policy.terms(offered.startsOn())));
        dossier.freeze(order.id());
        rows.save(offered);
        rows.keepMessage(activationId, order.id());
        record(activationId, "ACTIVATION_OFFERED", SYSTEM, "De activeringsorder is aan de leverancier aangeboden.");
        return Optional.of(until);
    }

    private List<Finding> obstacles(Activation activation) {
        List<Finding> obstacles = new ArrayList<>();
        ActivationState state = activation.state();
        if (state != ActivationState.RESERVED && state != ActivationState.SIGNING) {
            obstacles.add(Finding.of(
                    "ACTIVATION_NOT_RESERVED",
                    activation.id(),
                    "Activering %s is %s en kan niet worden aangeboden.".formatted(activation.id(), state.inDutch())));
        }
        Optional<UUID> named = activation.request().decisionDocument();
        if (named.isPresent()) {
            obstacles.addAll(requests.decision(activation, named.get()));
        } else {
            activation.documentId().flatMap(signing::notSigned).ifPresent(obstacles::add);
            if (activation.documentId().isEmpty()) {
                obstacles.add(Finding.of(
                        "ACTIVATION_NOT_DRAWN", activation.id(), "Het activeringsbesluit is niet opgemaakt."));
            }
        }
        contracts
                .find(activation.contractId())
                .filter(contract -> !contract.active())
                .ifPresent(contract -> obstacles.add(Finding.of(
                        "ACTIVATION_CONTRACT_LAPSED",
                        contract.id(),
                        "Contract %s: %s; er wordt niets meer onder besteld."
                                .formatted(contract.id(), contract.state().inDutch()),
                        ActivationChecks.GROUND)));
        obstacles.addAll(readiness.obstacles(activation.request().lineId()));
        return obstacles;
    }

    /** The supplier confirms; from now on the order binds. */
    public Effect confirm(String activationId, String confirmedBy) {
        Activation activation = rows.lock(activationId);
        if (activation.state() == ActivationState.RUNNING) {
            return Effect.REPEATED;
        }
        if (activation.state() != ActivationState.OFFERED) {
            return Effect.NOT_OPEN;
        }
        rows.save(activation.confirmed(policy.value(ActivationParameter.DELIVERY_MONTHS, activation.startsOn())));
        record(activationId, "ACTIVATION_CONFIRMED", confirmedBy, "De leverancier heeft de activering bevestigd.");
        return Effect.TAKEN;
    }

    /** An official waits longer for a silent supplier. @return the new last moment to confirm */
    public Instant waitLonger(String activationId, String motive, String official) {
        Activation activation = rows.lock(activationId);
        Instant until = policy.endOfDays(ActivationParameter.CONFIRM_DAYS);
        rows.save(activation.offered(policy.today(), until));
        addSilence(activationId, true, motive, official);
        return until;
    }

    /** An official takes the order back from a silent supplier. */
    public void withdraw(String activationId, String motive, String official) {
        Activation activation = rows.lock(activationId);
        addSilence(activationId, false, motive, official);
        rows.note(
                activationId,
                List.of(Finding.of("ACTIVATION_WITHDRAWN", activationId, "De activering is ingetrokken: " + motive)));
        end(activation, ActivationState.WITHDRAWN, "De activering is ingetrokken: " + motive);
    }

    private void addSilence(String activationId, boolean agreed, String motive, String official) {
        rows.addStep(
                activationId,
                new ActivationStep(
                        ActivationStep.Kind.SILENCE, agreed, Money.ZERO, "", motive, official, policy.now()));
    }

    /** The request is refused and its line free again; a second time has no effect. */
    public void refuse(String activationId) {
        Activation activation = rows.lock(activationId);
        if (!activation.state().beforeConfirmation()) {
            return;
        }
        activation.documentId().ifPresent(document -> {
            if (signing.notSigned(document).isPresent()) {
                rows.note(
                        activationId,
                        List.of(Finding.of(
                                "ACTIVATION_NOT_SIGNED",
                                activationId,
                                "Het activeringsbesluit is niet getekend. "
                                        + signing.whyNotSigned(document).orElse(""),
                                "werkwijze ondertekening: activering stand-by")));
            }
        });
        end(activation, ActivationState.REFUSED, "De activering gaat niet door.");
    }

    private void end(Activation activation, ActivationState state, String statement) {
        rows.save(activation.moveTo(state));
        activation.documentId().ifPresent(document -> {
            signing.withdraw(document, statement);
            signing.giveBack(document, statement);
        });
        record(activation.id(), "ACTIVATION_" + state, SYSTEM, statement);
    }

    /** The supplier confirmed: it may invoice what it delivers at the unit price, and its milestones are known. */
    public void start(String activationId) {
        Activation activation = rows.lock(activationId);
        if (activation.state() != ActivationState.RUNNING) {
            throw new IllegalStateException("%s was not confirmed (%s)".formatted(activationId, activation.state()));
        }
        StandbyLine line = line(activation);
        payables.register(new Payable(
                activationId,
                activation.contractId(),
                activation.supplierId(),
                productGroup(activation),
                line.payerOin(),
                line.paymentDays(),
                Optional.empty(),
                List.of(new Payable.Line(
                        1,
                        activation.productCode(),
                        activation.unitPrice(),
                        activation.request().ordered(),
                        policy.value(ActivationParameter.VAT_PERCENT)))));
        ActivationTerms terms = policy.terms(activation.startsOn());
        rows.plan(activationId, terms.milestones(activation.startsOn()));
        record(
                activationId,
                "ACTIVATION_STARTED",
                SYSTEM,
                "De leverancier mag tegen de stuksprijs factureren; de vergoeding voor gereedheid stopt zolang de activering loopt.");
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
