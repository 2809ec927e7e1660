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

    /** Guard before a binding act: a blocking finding unless this document is signed and its bytes still match. */
    Optional<Finding> notSigned(UUID documentId);
}
