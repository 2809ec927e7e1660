package org.ironstock.payment.application;

import java.util.Optional;
import org.ironstock.payment.domain.InvoiceReceipt;

/**
 * A file that somebody hands in.
 *
 * @param bytes at most one more than may be handed in
 * @param sender supplier or official
 * @param supplierId supplier that signed in; empty when an official hands it in and the file names the supplier
 */
public record InvoiceSubmission(
        byte[] bytes, InvoiceReceipt.Channel channel, String sender, Optional<String> supplierId) {

    public static InvoiceSubmission ofSupplier(byte[] bytes, String supplierId) {
        return new InvoiceSubmission(bytes, InvoiceReceipt.Channel.API, supplierId, Optional.of(supplierId));
    }

    public static InvoiceSubmission ofOfficial(byte[] bytes, String official) {
        return new InvoiceSubmission(bytes, InvoiceReceipt.Channel.UPLOAD, official, Optional.empty());
    }
}
