package org.ironstock.tender.domain;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.ironstock.shared.Money;

/**
 * The framework contract of a tender, from the moment it is offered to the winner.
 *
 * @param id e.g. {@code CTR-2026-001}
 * @param documentSha256 hash of the bytes that both sides sign
 * @param maximum highest value excluding VAT; at it the framework has no more effect
 * @param supplierSigner name of who signed for the supplier; empty until then
 * @param lapsedAt moment at which the offer lapsed without contract; empty while it stands
 */
public record Contract(
        String id,
        String tenderId,
        String supplierId,
        UUID bidId,
        UUID documentId,
        String documentSha256,
        Money maximum,
        Instant offeredAt,
        Optional<String> supplierSigner,
        Optional<Instant> supplierSignedAt,
        Optional<Instant> concludedAt,
        Optional<Instant> lapsedAt) {}
