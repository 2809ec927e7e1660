package org.ironstock.signing.domain;

import java.time.Instant;
import java.util.TreeMap;
import java.util.UUID;
import org.ironstock.shared.CanonicalJson;
import org.ironstock.shared.Sha256;

/**
 * The decision of one signer, a link of the chain.
 *
 * @param number place in the chain over all cases, from 1, without gaps
 * @param step which signature of the document this is
 * @param amountCents maximum value excluding VAT
 * @param onBehalfOf who gave the mandate ("namens")
 * @param reason why refused; empty when signed
 * @param overrideMotive why a negative advice was overruled; empty when there was none
 * @param previousHash hash of the link before it
 * @param hash hash of {@code previousHash} and the canonical text of all other members
 */
public record Signature(
        long number,
        String signingId,
        int step,
        String caseRef,
        UUID documentId,
        String documentKind,
        String documentSha256,
        long amountCents,
        String official,
        String role,
        String onBehalfOf,
        UUID mandateId,
        Decision decision,
        String reason,
        String overrideMotive,
        Instant signedAt,
        String previousHash,
        String hash) {

    /** The same decision as the next link after this head of the chain. */
    public Signature chainedTo(long headNumber, String headHash) {
        Signature link = with(headNumber + 1, headHash, "");
        return link.with(link.number, headHash, link.expectedHash());
    }

    /** The hash that this link must have. */
    public String expectedHash() {
        return Sha256.of(previousHash + canonical());
    }

    private String canonical() {
        TreeMap<String, Object> members = new TreeMap<>();
        members.put("number", number);
        members.put("signingId", signingId);
        members.put("step", step);
        members.put("caseRef", caseRef);
        members.put("documentId", documentId.toString());
        members.put("documentKind", documentKind);
        members.put("documentSha256", documentSha256);
        members.put("amountCents", amountCents);
        members.put("official", official);
        members.put("role", role);
        members.put("onBehalfOf", onBehalfOf);
        members.put("mandateId", mandateId.toString());
        members.put("decision", decision.name());
        members.put("reason", reason);
        members.put("overrideMotive", overrideMotive);
        members.put("signedAt", signedAt.toString());
        return CanonicalJson.of(members);
    }

    private Signature with(long newNumber, String newPrevious, String newHash) {
        return new Signature(
                newNumber,
                signingId,
                step,
                caseRef,
                documentId,
                documentKind,
                documentSha256,
                amountCents,
                official,
                role,
                onBehalfOf,
                mandateId,
                decision,
                reason,
                overrideMotive,
                signedAt,
                newPrevious,
                newHash);
    }
}
