package org.ironstock.signing;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A document with all its signatures.
 *
 * @param sha256 hash of the bytes that every signer saw
 * @param overruled whether a negative advice was overruled with a motive
 */
public record SignedDocument(
        String signingId, UUID documentId, String sha256, List<Signature> signatures, boolean overruled) {

    /** One signature: who, in which role, on behalf of whom ("namens"), when. */
    public record Signature(String official, String role, String onBehalfOf, Instant signedAt, String chainHash) {}
}
