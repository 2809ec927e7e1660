package org.ironstock.tender.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.ironstock.tender.domain.BidEnvelope;
import org.ironstock.tender.domain.BidReceipt;
import org.ironstock.tender.domain.BidState;

/**
 * Receipt of a bid, for its bidder alone.
 *
 * @param receiptNumber number of the receipt
 * @param receivedAt moment the last byte arrived
 * @param salt hexadecimal; only in the answer to the request that handed the bid in, and kept nowhere. {@code SHA-256(salt
 *     bytes, then the bytes of the part)} gives the hash of the part
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
record ReceiptView(
        String receiptNumber,
        String tenderId,
        UUID bidId,
        BidState state,
        Instant receivedAt,
        Instant closingAt,
        String salt,
        List<Part> parts) {

    /** One envelope as it arrived. */
    record Part(String name, int position, String mediaType, long size, String saltedSha256) {
        private static Part of(BidEnvelope envelope) {
            return new Part(
                    envelope.kind().part(),
                    envelope.position(),
                    envelope.mediaType(),
                    envelope.clearSize(),
                    envelope.saltedSha256());
        }
    }

    static ReceiptView of(BidReceipt receipt) {
        return new ReceiptView(
                receipt.bid().receiptNumber(),
                receipt.bid().tenderId(),
                receipt.bid().id(),
                receipt.bid().state(),
                receipt.bid().receivedAt(),
                receipt.closingAt(),
                receipt.salt(),
                receipt.bid().envelopes().stream().map(Part::of).toList());
    }
}
