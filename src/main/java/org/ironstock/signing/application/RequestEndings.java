package org.ironstock.signing.application;

import java.time.Clock;
import java.util.stream.Collectors;
import org.ironstock.dossier.Dossier;
import org.ironstock.dossier.EvidenceToRecord;
import org.ironstock.shared.Sha256;
import org.ironstock.signing.domain.Signature;
import org.ironstock.signing.domain.SigningCase;
import org.ironstock.signing.domain.SigningCase.State;
import org.ironstock.signing.persistence.Reservations;
import org.ironstock.signing.persistence.SigningCases;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How a request ends: signed by all, or in some way that gives its value back. */
@Service
@Transactional
public class RequestEndings {

    private final SigningCases cases;
    private final Reservations reservations;
    private final Dossier dossier;
    private final Clock clock;

    RequestEndings(SigningCases cases, Reservations reservations, Dossier dossier, Clock clock) {
        this.cases = cases;
        this.reservations = reservations;
        this.dossier = dossier;
        this.clock = clock;
    }

    /**
     * The document counts as signed from now on.
     *
     * @throws IllegalStateException when a signature is missing or the bytes changed, whatever path led here
     */
    public void seal(String signingId) {
        SigningCase signing = cases.take(signingId);
        if (!signing.fullySigned()
                || !Sha256.of(dossier.content(signing.documentId())).equals(signing.documentSha256())) {
            throw new IllegalStateException(
                    "Request %s cannot be sealed: a signature is missing or its document changed".formatted(signingId));
        }
        if (!cases.close(signingId, State.SIGNED, clock.instant())) {
            throw new IllegalStateException("Request %s has ended as %s".formatted(signingId, signing.state()));
        }
        record(
                signing,
                "DOCUMENT_SIGNED",
                "'%s' (SHA-256 %s) is getekend door %s%s."
                        .formatted(
                                signing.documentTitle(),
                                signing.documentSha256(),
                                signing.signatures().stream()
                                        .map(given -> given.official() + " als " + given.role())
                                        .collect(Collectors.joining(", ")),
                                signing.overridesAdvice() ? ", in afwijking van een negatief advies" : ""));
    }

    /** Ends a request that was refused. */
    public void refuse(String signingId) {
        SigningCase signing = end(signingId, State.REFUSED);
        record(
                signing,
                "SIGNATURE_REFUSED",
                "'%s' is niet getekend: %s"
                        .formatted(
                                signing.documentTitle(),
                                signing.signatures().stream()
                                        .filter(given -> !given.decision().binds())
                                        .map(Signature::reason)
                                        .collect(Collectors.joining(" "))));
    }

    /** Ends a request whose document was taken back. */
    public void withdraw(String signingId, String reason) {
        SigningCase signing = end(signingId, State.WITHDRAWN);
        if (signing.state() == State.PENDING) {
            record(signing, "SIGNING_WITHDRAWN", "'%s' is teruggenomen: %s".formatted(signing.documentTitle(), reason));
        }
    }

    /** Ends a request at its deadline. */
    public void expire(String signingId) {
        SigningCase signing = end(signingId, State.EXPIRED);
        record(signing, "SIGNING_DEADLINE_PASSED", "'%s' is niet op tijd getekend.".formatted(signing.documentTitle()));
    }

    /** What a signed request took from mandates counts no more; the signatures stay. */
    public void giveBack(String signingId, String reason) {
        SigningCase signing = cases.take(signingId);
        reservations.release(signingId, clock.instant());
        record(
                signing,
                "SIGNED_VALUE_GIVEN_BACK",
                "De waarde van '%s' telt niet meer mee voor mandaten: %s.".formatted(signing.documentTitle(), reason));
    }

    /** The request as it was before it ended. */
    private SigningCase end(String signingId, State state) {
        SigningCase signing = cases.take(signingId);
        if (signing.state() == State.SIGNED) {
            throw new IllegalStateException("Request %s was signed and stays so".formatted(signingId));
        }
        reservations.release(signingId, clock.instant());
        cases.close(signingId, state, clock.instant());
        return signing;
    }

    private void record(SigningCase signing, String what, String statement) {
        dossier.record(new EvidenceToRecord(signing.caseRef(), what, "system", statement, ""));
    }
}
