package org.ironstock.dossier;

/**
 * A signature to add to a frozen document.
 *
 * @param signer id of the official or supplier
 * @param signerName name as it will stand in the document
 * @param role role in which is signed, in words
 * @param onBehalfOf who gave the mandate ("namens"), or the party that is bound
 * @param reason what the signature is for, in Dutch
 */
public record SignatureToPlace(String signer, String signerName, String role, String onBehalfOf, String reason) {

    /** Role, on whose behalf and reason, as the signature in the document says it. */
    public String statement() {
        return "Als %s, namens %s: %s".formatted(role, onBehalfOf, reason);
    }
}
