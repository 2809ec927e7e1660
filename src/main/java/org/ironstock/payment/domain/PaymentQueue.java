package org.ironstock.payment.domain;

/** What must be paid waits here for the batch of the day. */
public interface PaymentQueue {

    /**
     * Puts an approved payment in the queue. The same invoice again while it waits or was paid has no second effect; after
     * a rejection it waits anew. Whether the account may be paid is judged when the batch is made: what may not be paid
     * comes back as {@link org.ironstock.payment.PaymentSettled}.
     *
     * @throws IllegalStateException when the invoice waits already with another amount or account
     */
    void add(ApprovedPayment payment);

    /**
     * Takes a payment out of the queue, e.g. when its invoice is disputed after all.
     *
     * @return whether it still waited; false when it is in a batch, was paid or never waited
     */
    boolean withdraw(String invoiceId, String reason);
}
