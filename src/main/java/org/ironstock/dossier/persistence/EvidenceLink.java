package org.ironstock.dossier.persistence;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.List;
import java.util.Optional;
import org.ironstock.shared.Finding;
import org.ironstock.shared.Sha256;

/** One link of the chain of evidence of a case, as stored. */
record EvidenceLink(String caseRef, int number, String content, String previousHash, String hash) {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** The first link that does not follow from the one before it, or the missing tail. */
    static Optional<Finding> firstBroken(String caseRef, List<EvidenceLink> links, String head) {
        String previous = Sha256.ZERO;
        int number = 0;
        for (EvidenceLink link : links) {
            number++;
            if (!link.follows(number, previous)) {
                return Optional.of(broken(caseRef, "Schakel " + number + " van het bewijs klopt niet."));
            }
            previous = link.hash;
        }
        return previous.equals(head)
                ? Optional.empty()
                : Optional.of(broken(caseRef, "Na schakel " + number + " ontbreekt bewijs."));
    }

    private boolean follows(int expectedNumber, String previous) {
        return number == expectedNumber
                && previousHash.equals(previous)
                && hash.equals(Sha256.of(previousHash + content))
                && caseRef.equals(read(content).path("caseRef").asText());
    }

    /** The content of a link; a missing node when it is no JSON, which only tampering brings about. */
    static JsonNode read(String content) {
        try {
            return JSON.readTree(content);
        } catch (JsonProcessingException unreadable) {
            return MissingNode.getInstance();
        }
    }

    private static Finding broken(String caseRef, String message) {
        return Finding.of("EVIDENCE_CHAIN_BROKEN", caseRef, caseRef + ": " + message);
    }
}
