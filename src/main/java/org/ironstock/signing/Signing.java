package org.ironstock.signing;

import java.util.Optional;
import java.util.UUID;
import org.ironstock.shared.Finding;

/** Nothing binds the State without this module: it says who must sign, checks that they may, and keeps what was signed. */
public interface Signing {

    /**
     * Registers a document for signature, freezes it and returns the reference that the called process {@code signing}
     * takes as {@code signingId}.
     */
    String request(SigningRequest request);

    /** The completed signature of a document; empty while it is pending or when it was refused. */
    Optional<SignedDocument> signatureOf(UUID documentId);

    /**
     * Why the last request for signatures of a document did not end in them, in Dutch: who refused and for which reason, or
     * what made signing impossible. Empty while it is pending, when it is signed, and when nobody was asked.
     */
    Optional<String> whyNotSigned(UUID documentId);

    /** Guard before a binding act: a blocking finding unless this document is signed and its bytes still match. */
    Optional<Finding> notSigned(UUID documentId);

    /**
     * Takes a pending document back: its open signing ends as {@code WITHDRAWN}. Does nothing when nobody was asked, or
     * when it was decided already.
     *
     * @param reason why, in Dutch
     */
    void withdraw(UUID documentId, String reason);

    /**
     * A signed document no longer counts, e.g. a decision that was replaced: what its signature took from mandates is given
     * back. The document stays signed; does nothing when it never was.
     *
     * @param reason why, in Dutch
     */
    void giveBack(UUID documentId, String reason);

    /** Registers an interest; from now on this official signs nothing in that case or with that supplier. */
    void declareConflict(ConflictOfInterest conflict);

    /** Whether an official declared an interest in a case. */
    boolean hasConflict(String official, String caseRef);

    /** Walks the chain of signatures and every chain of evidence. */
    ChainVerification verifyChain();

    /** The same, and checks every document of every case with the signatures in it; takes milliseconds for each. */
    ChainVerification verifyEverything();
}
