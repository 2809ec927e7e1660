package org.ironstock.signing;

import java.time.Instant;
import java.util.List;
import org.ironstock.shared.Finding;

/**
 * What a walk over the whole chain of signatures, its head outside the database, the signed documents and the chains of
 * evidence found.
 *
 * @param signatures number of links walked
 * @param findings the first broken link of each chain, and warnings; empty when nothing stands out
 */
public record ChainVerification(Instant verifiedAt, long signatures, List<Finding> findings) {

    public ChainVerification {
        findings = List.copyOf(findings);
    }

    /** Whether nothing was tampered with; warnings do not count. */
    public boolean whole() {
        return findings.stream().noneMatch(Finding::blocking);
    }
}
