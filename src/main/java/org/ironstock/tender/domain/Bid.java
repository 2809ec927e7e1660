package org.ironstock.tender.domain;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A sealed bid: everything that may be known of it before opening, and then only by its bidder.
 *
 * @param receiptNumber random, so that it tells nobody how many others there are
 * @param receivedAt moment the last byte arrived
 */
public record Bid(
        UUID id,
        String tenderId,
        String supplierId,
        String receiptNumber,
        BidState state,
        Instant receivedAt,
        List<BidEnvelope> envelopes) {

    public Bid {
        envelopes = List.copyOf(envelopes);
    }

    public List<BidEnvelope> envelopes(EnvelopeKind kind) {
        return envelopes.stream().filter(envelope -> envelope.kind() == kind).toList();
    }
}
