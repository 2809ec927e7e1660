package org.ironstock.tender.domain;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.ironstock.shared.Finding;

/**
 * A bid after opening.
 *
 * @param receivedAt moment its last byte arrived
 * @param findings what the opening found: broken seals, an unreadable ESPD, a party in two bids; a blocking finding
 *     flags the bid for the assessment, it never makes the bid disappear
 */
public record OpenedBid(
        UUID id, String tenderId, String supplierId, String receiptNumber, Instant receivedAt, List<Finding> findings) {

    public OpenedBid {
        findings = List.copyOf(findings);
    }

    public boolean flagged() {
        return findings.stream().anyMatch(Finding::blocking);
    }
}
