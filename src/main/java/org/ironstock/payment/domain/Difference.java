package org.ironstock.payment.domain;

import java.time.LocalDate;
import java.util.Optional;

/**
 * Something that the bank says and that does not fit what we sent.
 *
 * @param endToEndId reference that the bank gives; may be empty
 * @param payment number of the payment that it seems to be about; empty when there is none
 * @param message what does not fit, in Dutch
 * @param bookedOn day of the booking; empty when the bank speaks of none
 * @param bankReason code and words of the bank; may be empty
 */
public record Difference(
        Kind kind,
        String endToEndId,
        Optional<Long> payment,
        String message,
        Optional<LocalDate> bookedOn,
        String bankReason) {

    /** Ways in which the bank and we differ. */
    public enum Kind {
        REFERENCE_UNKNOWN,
        AMOUNT_DIFFERS,
        STATUS_CONTRADICTS,
        BOOKED_TWICE,
        PAYMENT_RETURNED,
        PAYMENT_NOT_SENT,
        TOTAL_DIFFERS,
        CURRENCY_DIFFERS
    }

    /** What an official makes of it. */
    public enum Resolution {
        /** Dealt with outside this system; the payment stays as it is. */
        NOTED,
        /** The payment counts as carried out. */
        BOOKED,
        /** The payment counts as not carried out: back to its invoice. */
        REJECTED
    }
}
