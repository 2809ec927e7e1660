package org.ironstock.tender.domain;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

/**
 * One sealed envelope of a bid.
 *
 * @param position counts from 1 within the kind; a combination has one ESPD per party
 * @param clearSize bytes before encryption
 * @param saltedSha256 SHA-256 of the bidder's salt followed by the clear bytes, lower-case hexadecimal
 */
public record BidEnvelope(
        UUID id,
        String tenderId,
        UUID bidId,
        EnvelopeKind kind,
        int position,
        String mediaType,
        long clearSize,
        String saltedSha256) {

    /**
     * What the ciphertext is bound to: moved to another bid, tender or place it no longer opens. Made of what is known
     * before the first byte is sealed.
     */
    public static byte[] binding(String tenderId, UUID bidId, EnvelopeKind kind, int position, String mediaType) {
        return String.join("|", "ironstock-bid-1", tenderId, bidId.toString(), kind.name(), "" + position, mediaType)
                .getBytes(StandardCharsets.UTF_8);
    }

    public byte[] binding() {
        return binding(tenderId, bidId, kind, position, mediaType);
    }
}
