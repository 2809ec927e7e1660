package org.ironstock.payment.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.ironstock.shared.DutchCalendar;
import org.ironstock.shared.Quantity;

/**
 * Goods of one order line that arrived.
 *
 * @param received counted on arrival
 * @param bookedBy official who booked it
 * @param accepted what of it was accepted; empty until it was judged
 * @param acceptedOn day of the judgement; given together with what was accepted
 */
public record GoodsReceipt(
        int lineNumber,
        String receiptRef,
        Quantity received,
        Instant receivedAt,
        String bookedBy,
        Optional<Quantity> accepted,
        Optional<LocalDate> acceptedOn) {

    public LocalDate receivedOn() {
        return DutchCalendar.dayOf(receivedAt);
    }

    /** What was neither accepted nor rejected yet. */
    public Quantity unjudged() {
        return accepted.isPresent() ? Quantity.NONE : received;
    }

    /** What may still be paid for: what was accepted or is yet to be judged. */
    public Quantity standing() {
        return accepted.orElse(received);
    }

    /**
     * Day from which the goods count for the payment term: that of arrival, or, where acceptance was agreed, that of
     * acceptance, but never later than the end of the agreed acceptance term (art. 6:119a lid 2 onder d BW).
     */
    public LocalDate countsFrom(Optional<Integer> acceptanceDays) {
        if (acceptanceDays.isEmpty()) {
            return receivedOn();
        }
        LocalDate latest = receivedOn().plusDays(acceptanceDays.get());
        return acceptedOn.filter(latest::isAfter).orElse(latest);
    }
}
