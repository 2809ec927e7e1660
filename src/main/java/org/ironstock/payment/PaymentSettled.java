package org.ironstock.payment;

import java.time.LocalDate;
import java.util.Optional;

/**
 * How the payment of an invoice ended; told once for each payment, in a transaction of its own that is tried again until
 * its listeners took it.
 *
 * @param invoiceId the invoice that was approved
 * @param reason why it was not paid, in Dutch; empty when it was
 * @param bookedOn day on which the bank booked it; empty when it was not paid
 */
public record PaymentSettled(String invoiceId, Outcome outcome, String reason, Optional<LocalDate> bookedOn) {

    /** Ways in which a payment ends. */
    public enum Outcome {
        /** The bank booked it. */
        EXECUTED,
        /** It was not paid, by decision of the bank or of ourselves: the invoice needs a person. */
        REJECTED
    }
}
