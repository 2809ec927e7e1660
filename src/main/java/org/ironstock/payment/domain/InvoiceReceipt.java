package org.ironstock.payment.domain;

import java.time.Instant;
import java.util.Optional;

/**
 * A line in the log of what suppliers sent, also of what could not be read.
 *
 * @param sender supplier or official who handed it in
 * @param sha256 of the bytes; of what was read of them when they were too many
 * @param outcome registration, or the code of the problem
 * @param detail in words, for people
 * @param invoiceId empty when it was not readable as an invoice
 */
public record InvoiceReceipt(
        Instant receivedAt,
        Channel channel,
        String sender,
        long sizeBytes,
        String sha256,
        String outcome,
        String detail,
        Optional<String> invoiceId) {

    /** Ways to hand an invoice in. */
    public enum Channel {
        API,
        UPLOAD
    }
}
