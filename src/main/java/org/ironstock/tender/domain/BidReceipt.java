package org.ironstock.tender.domain;

import java.time.Instant;

/**
 * What a bidder gets for a bid.
 *
 * @param salt random salt of the hashes, hexadecimal; stands in the first receipt and is kept nowhere: with it, and only
 *     with it, the bidder can show which bytes it handed in
 * @param closingAt last moment at which a bid counts
 */
public record BidReceipt(Bid bid, String salt, Instant closingAt) {}
