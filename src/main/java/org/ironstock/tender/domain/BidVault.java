package org.ironstock.tender.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * The vault of one tender: until when bids go in, and how far it is opened. Its row and that of the tender are locked by
 * every bid and by the closing.
 *
 * @param closingAt last moment at which a bid counts
 * @param closedAt when nothing could go in any more
 * @param bidCount bids that were in it at closing
 * @param openedAt when both openers had acted and quality and ESPD were opened
 * @param pricesOpenedAt when the price envelopes were opened
 */
public record BidVault(
        String tenderId,
        Instant closingAt,
        Optional<Instant> closedAt,
        Optional<Integer> bidCount,
        Optional<Instant> openedAt,
        Optional<Instant> pricesOpenedAt) {

    /**
     * Between the last moment for a bid and the closing itself. A bid whose last byte arrived at the last moment still
     * has to take the lock; in this second it gets it before the closing does.
     */
    private static final Duration SETTLING = Duration.ofSeconds(1);

    /** Moment from which the vault may be closed. */
    public Instant closesAt() {
        return closesAt(closingAt);
    }

    /** Moment from which a vault with this closing moment may be closed. */
    public static Instant closesAt(Instant closingAt) {
        return closingAt.plus(SETTLING);
    }

    /** Whether a bid of which the last byte arrived at this moment counts; exactly at closing it does. */
    public boolean takes(Instant receivedAt) {
        return closedAt.isEmpty() && !receivedAt.isAfter(closingAt);
    }

    public boolean mayClose(Instant now) {
        return !now.isBefore(closesAt());
    }

    public boolean closed() {
        return closedAt.isPresent();
    }

    public boolean opened() {
        return openedAt.isPresent();
    }
}
