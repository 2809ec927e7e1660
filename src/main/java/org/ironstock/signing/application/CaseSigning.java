package org.ironstock.signing.application;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.ironstock.dossier.Dossier;
import org.ironstock.dossier.StoredDocument;
import org.ironstock.shared.Finding;
import org.ironstock.shared.Sha256;
import org.ironstock.signing.ChainVerification;
import org.ironstock.signing.ConflictOfInterest;
import org.ironstock.signing.DocumentWithdrawn;
import org.ironstock.signing.SignedDocument;
import org.ironstock.signing.Signing;
import org.ironstock.signing.SigningRequest;
import org.ironstock.signing.domain.SigningCase;
import org.ironstock.signing.domain.SigningCase.State;
import org.ironstock.signing.persistence.Conflicts;
import org.ironstock.signing.persistence.SigningCases;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What other modules may ask of signing. */
@Service
class CaseSigning implements Signing {

    private final SigningCases cases;
    private final Conflicts conflicts;
    private final RequestEndings endings;
    private final ChainWalk walk;
    private final SignatureNotes notes;
    private final Dossier dossier;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    CaseSigning(
            SigningCases cases,
            Conflicts conflicts,
            RequestEndings endings,
            ChainWalk walk,
            SignatureNotes notes,
            Dossier dossier,
            Clock clock,
            ApplicationEventPublisher events) {
        this.cases = cases;
        this.conflicts = conflicts;
        this.endings = endings;
        this.walk = walk;
        this.notes = notes;
        this.dossier = dossier;
        this.clock = clock;
        this.events = events;
    }

    @Override
    @Transactional
    public String request(SigningRequest request) {
        StoredDocument document = dossier.freeze(request.documentId());
        if (!document.caseRef().equals(request.caseRef())) {
            throw new IllegalArgumentException("Document %s belongs to %s, not to %s"
                    .formatted(document.id(), document.caseRef(), request.caseRef()));
        }
        if (request.maxAmount().negative()) {
            throw new IllegalArgumentException("A maximum value is never negative, found " + request.maxAmount());
        }
        return cases.add(request, document, clock.instant());
    }

    @Override
    public Optional<SignedDocument> signatureOf(UUID documentId) {
        return signed(documentId).map(CaseSigning::outside);
    }

    @Override
    public Optional<String> whyNotSigned(UUID documentId) {
        return cases.ofDocument(documentId).stream().findFirst().flatMap(notes::whyNot);
    }

    @Override
    public Optional<Finding> notSigned(UUID documentId) {
        Optional<SigningCase> signed = signed(documentId);
        if (signed.isEmpty()) {
            StoredDocument document = dossier.get(documentId);
            return Optional.of(DocumentFindings.notSigned(document.kind(), document.title()));
        }
        return Sha256.of(dossier.content(documentId)).equals(signed.get().documentSha256())
                ? Optional.empty()
                : Optional.of(DocumentFindings.changed(signed.get()));
    }

    @Override
    @Transactional
    public void withdraw(UUID documentId, String reason) {
        cases.ofDocument(documentId).stream()
                .filter(signing -> signing.state() == State.PENDING)
                .forEach(signing -> {
                    endings.withdraw(signing.signingId(), reason);
                    events.publishEvent(
                            new DocumentWithdrawn(signing.signingId(), signing.caseRef(), documentId, reason));
                });
    }

    @Override
    @Transactional
    public void giveBack(UUID documentId, String reason) {
        cases.ofDocument(documentId).stream()
                .filter(signing -> signing.state() == State.SIGNED)
                .forEach(signing -> endings.giveBack(signing.signingId(), reason));
    }

    @Override
    public void declareConflict(ConflictOfInterest conflict) {
        conflicts.add(conflict, clock.instant());
    }

    @Override
    public boolean hasConflict(String official, String caseRef) {
        return conflicts.declared(official, caseRef, "");
    }

    @Override
    public ChainVerification verifyChain() {
        return walk.verify();
    }

    @Override
    public ChainVerification verifyEverything() {
        ChainVerification chain = walk.verify();
        List<Finding> findings = new ArrayList<>(chain.findings());
        findings.addAll(dossier.brokenDocuments());
        return new ChainVerification(chain.verifiedAt(), chain.signatures(), findings);
    }

    /** A request counts as signed by its links of the chain, not by its state alone. */
    private Optional<SigningCase> signed(UUID documentId) {
        return cases.ofDocument(documentId).stream()
                .filter(signing -> signing.state() == State.SIGNED && signing.fullySigned())
                .filter(signing -> signing.signatures().stream()
                        .allMatch(given -> given.hash().equals(given.expectedHash())
                                && given.documentId().equals(documentId)
                                && given.documentSha256().equals(signing.documentSha256())))
                .findFirst();
    }

    private static SignedDocument outside(SigningCase signing) {
        return new SignedDocument(
                signing.signingId(),
                signing.documentId(),
                signing.documentSha256(),
                signing.signatures().stream()
                        .map(given -> new SignedDocument.Signature(
                                given.official(), given.role(), given.onBehalfOf(), given.signedAt(), given.hash()))
                        .toList(),
                signing.overridesAdvice());
    }
}
