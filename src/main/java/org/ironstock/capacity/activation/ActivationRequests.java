package org.ironstock.capacity.activation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.ironstock.capacity.StandbyLine;
import org.ironstock.capacity.StandbyLines;
import org.ironstock.capacity.domain.Activation;
import org.ironstock.capacity.domain.ActivationAuthority;
import org.ironstock.capacity.domain.ActivationChecks;
import org.ironstock.capacity.domain.ActivationGrounds;
import org.ironstock.capacity.domain.ActivationRequest;
import org.ironstock.capacity.domain.ActivationState;
import org.ironstock.capacity.domain.ActivationStep;
import org.ironstock.capacity.domain.ReadinessNow;
import org.ironstock.capacity.persistence.ActivationRows;
import org.ironstock.contract.Contracts;
import org.ironstock.contract.ProductionContract;
import org.ironstock.dossier.Dossier;
import org.ironstock.dossier.EvidenceToRecord;
import org.ironstock.shared.Finding;
import org.ironstock.shared.Money;
import org.ironstock.shared.Quantity;
import org.ironstock.signing.SignedDocument;
import org.ironstock.signing.Signing;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes in that a line is to be activated, checks it, and lets an official draw the decision up. */
@Service
@Transactional
public class ActivationRequests {

    private final ActivationRows rows;
    private final ActivationPolicy policy;
    private final StandbyLines lines;
    private final ReadinessNow readiness;
    private final ActivationAuthority authority;
    private final Contracts contracts;
    private final Signing signing;
    private final Dossier dossier;

    ActivationRequests(
            ActivationRows rows,
            ActivationPolicy policy,
            StandbyLines lines,
            ReadinessNow readiness,
            ActivationAuthority authority,
            Contracts contracts,
            Signing signing,
            Dossier dossier) {
        this.rows = rows;
        this.policy = policy;
        this.lines = lines;
        this.readiness = readiness;
        this.authority = authority;
        this.contracts = contracts;
        this.signing = signing;
        this.dossier = dossier;
    }

    /** How the checks ended. */
    public enum Course {
        /** A decision must be drawn up and signed. */
        PREPARE,
        /** A decision was signed before. */
        DECIDED,
        REFUSED
    }

    /** What makes a request one that cannot be taken at all. */
    @Transactional(readOnly = true)
    public List<Finding> faults(ActivationRequest request) {
        return lines.find(request.lineId()).isPresent()
                ? List.of()
                : List.of(Finding.of(
                        "ACTIVATION_LINE_UNKNOWN",
                        "lineId",
                        "Er is geen lijn %s.".formatted(request.lineId()),
                        ActivationChecks.GROUND));
    }

    /** Keeps a request. @return id of the activation, e.g. {@code ACT-2026-001} */
    public String receive(ActivationRequest request) {
        StandbyLine line = lines.get(request.lineId());
        String id = rows.nextId(policy.today().getYear());
        rows.add(new Activation(
                id,
                request,
                line.contractId(),
                line.supplierId(),
                line.productCode(),
                terms(line, request).activatedPrice(),
                ActivationState.REQUESTED,
                request.startsOn(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                policy.now()));
        record(
                id,
                "ACTIVATION_REQUESTED",
                request.requestedBy(),
                "Gevraagd is lijn %s te activeren.".formatted(request.lineId()));
        return id;
    }

    /** Terms of the day asked for; outside the term of the line its first or last terms, the checks tell the rest. */
    private static StandbyLine.Terms terms(StandbyLine line, ActivationRequest request) {
        return line.findTerms(request.startsOn()).orElseGet(() -> line.terms().get(0));
    }

    /** Checks a request and reserves its line; everything that was found is kept. A second time has no effect. */
    public Course check(String activationId) {
        Activation activation = rows.lock(activationId);
        if (activation.state() != ActivationState.REQUESTED) {
            return course(activation);
        }
        rows.lockLine(activation.request().lineId());
        rows.lockSubject(activation.contractId());
        activation.request().decisionDocument().map(UUID::toString).ifPresent(rows::lockSubject);
        List<Finding> findings = ActivationChecks.check(activation, grounds(activation));
        rows.note(activationId, findings);
        if (findings.stream().anyMatch(Finding::blocking)) {
            return Course.REFUSED;
        }
        Activation reserved = activation.moveTo(ActivationState.RESERVED);
        rows.save(reserved);
        record(activationId, "ACTIVATION_CHECKED", "system", "De toetsen zijn doorstaan; de lijn is vastgezet.");
        return course(reserved);
    }

    private static Course course(Activation activation) {
        if (activation.state() == ActivationState.REFUSED) {
            return Course.REFUSED;
        }
        return activation.request().decisionDocument().isPresent() ? Course.DECIDED : Course.PREPARE;
    }

    private ActivationGrounds grounds(Activation activation) {
        StandbyLine line = lines.get(activation.request().lineId());
        ActivationRequest request = activation.request();
        Optional<ProductionContract> contract = contracts.find(line.contractId());
        boolean runs = line.runsOn(request.startsOn());
        return new ActivationGrounds(
                policy.today(),
                line.id(),
                runs,
                runs ? line.termsOn(request.startsOn()).piecesPerMonth() : Quantity.NONE,
                contract.filter(found -> !found.active())
                        .map(found -> found.state().inDutch()),
                rows.takes(line.id()).isPresent() ? List.of() : readiness.obstacles(line.id()),
                rows.takes(line.id()).map(Activation::id),
                contract.flatMap(ProductionContract::remainingValue)
                        .map(left -> left.minus(rows.orderedUnder(line.contractId(), activation.id()))),
                request.decisionDocument()
                        .map(document -> decision(activation, document))
                        .orElse(List.of()));
    }

    /** What is wrong with a decision that was signed before: it must carry all that rests on it together. */
    List<Finding> decision(Activation activation, UUID document) {
        if (dossier.find(document).isEmpty()) {
            return List.of(Finding.of(
                    "ACTIVATION_DECISION_UNKNOWN",
                    "decisionDocument",
                    "Er is geen document %s.".formatted(document),
                    ActivationChecks.GROUND));
        }
        Optional<Finding> unsigned = signing.notSigned(document);
        if (unsigned.isPresent()) {
            return List.of(
                    Finding.of(
                            "ACTIVATION_DECISION_UNSIGNED",
                            "decisionDocument",
                            "Het genoemde besluit is niet getekend; op een besluit zonder handtekeningen wordt niet geactiveerd.",
                            ActivationChecks.GROUND),
                    unsigned.get());
        }
        Money together = activation.value().plus(rows.restingOn(document, activation.id()));
        List<Finding> findings = new ArrayList<>();
        List<String> signed = signing.signatureOf(document).map(SignedDocument::signatures).orElse(List.of()).stream()
                .map(SignedDocument.Signature::role)
                .toList();
        for (ActivationAuthority.Signers needed : authority.signers(together)) {
            if (!signed.contains(needed.role()) && !signed.contains(needed.deputy())) {
                findings.add(Finding.of(
                        "ACTIVATION_ABOVE_MANDATE",
                        "decisionDocument",
                        "Voor %s (alles wat op dit besluit rust samen) ontbreekt de handtekening van %s."
                                .formatted(together.inDutch(), needed.role()),
                        "werkwijze ondertekening: activering stand-by"));
            }
        }
        return findings;
    }

    /** An official draws the decision up. */
    public void prepare(String activationId, String motive, String official) {
        Activation activation = rows.lock(activationId);
        rows.save(activation.preparedBy(official));
        rows.addStep(activationId, step(true, motive, official));
    }

    /** An official does not draw the decision up. */
    public void stop(String activationId, String motive, String official) {
        rows.lock(activationId);
        rows.addStep(activationId, step(false, motive, official));
        rows.note(
                activationId,
                List.of(Finding.of(
                        "ACTIVATION_NOT_PREPARED", activationId, "Het besluit is niet opgesteld: " + motive)));
    }

    private ActivationStep step(boolean agreed, String motive, String official) {
        return new ActivationStep(
                ActivationStep.Kind.PREPARATION, agreed, Money.ZERO, "", motive, official, policy.now());
    }

    private void record(String id, String what, String actor, String statement) {
        dossier.record(new EvidenceToRecord(id, what, actor, statement, ""));
    }
}
