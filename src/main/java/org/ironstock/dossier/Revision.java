package org.ironstock.dossier;

import java.time.Instant;
import java.util.UUID;

/**
 * One revision of a document: the bytes as filed (number 1), or those bytes with one more signature behind them.
 *
 * @param number from 1; the highest is the newest
 * @param size length of the whole revision in bytes
 * @param sha256 hash of the whole revision, lower-case hexadecimal
 * @param signer official or supplier whose signature it adds; empty for the first
 * @param signerName that name as it stands in the signature; empty for the first
 * @param role in which role; empty for the first
 * @param onBehalfOf who gave the mandate ("namens"); empty for the first
 * @param reason what the signature says it is for, in Dutch; empty for the first
 */
public record Revision(
        UUID documentId,
        int number,
        long size,
        String sha256,
        String signer,
        String signerName,
        String role,
        String onBehalfOf,
        String reason,
        Instant at) {

    /** Address where an official opens this very revision. */
    public String href() {
        return "/documents/%s/revisions/%d".formatted(documentId, number);
    }
}
