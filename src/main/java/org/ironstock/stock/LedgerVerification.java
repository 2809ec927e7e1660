package org.ironstock.stock;

import java.time.Instant;
import java.util.List;
import org.ironstock.shared.Finding;

/**
 * What a walk over the whole ledger found.
 *
 * @param entries number of entries walked
 * @param lots number of lots
 * @param findings where it does not hold: the first broken entry of each product, and every lot, balance or total that
 *     the entries do not add up to
 */
public record LedgerVerification(Instant verifiedAt, long entries, long lots, List<Finding> findings) {

    public LedgerVerification {
        findings = List.copyOf(findings);
    }

    /** Whether nothing was tampered with and everything reconciles to zero. */
    public boolean whole() {
        return findings.isEmpty();
    }
}
