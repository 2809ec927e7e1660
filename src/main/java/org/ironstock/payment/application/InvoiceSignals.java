package org.ironstock.payment.application;

import org.ironstock.payment.domain.Invoice;
import org.ironstock.payment.domain.PaymentTerm;
import org.ironstock.payment.domain.Registration;

/** Tells the processes of an invoice what happened to it; kept away from the engine for whoever works without it. */
public interface InvoiceSignals {

    /** An invoice came in: its process starts. */
    void received(Invoice invoice, Registration registration);

    /** Goods arrived or were judged; does nothing unless the invoice waits for them. */
    void receiptBooked(String invoiceId);

    /** A credit note was settled with a disputed invoice; does nothing unless that waits for it. */
    void creditSettled(String invoiceId);

    /** It is known when the invoice must be paid. */
    void termKnown(String invoiceId, PaymentTerm term);

    /** The term of the invoice became another one. */
    void termChanged(String invoiceId, PaymentTerm term);

    /** The bank paid or refused; does nothing unless the process waits for it. */
    void bankAnswered(String invoiceId, boolean executed);

    /** Nothing is due any more: the clock stops. */
    void ended(String invoiceId);
}
