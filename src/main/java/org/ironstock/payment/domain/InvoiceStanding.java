package org.ironstock.payment.domain;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.ironstock.shared.Money;

/**
 * How far the treatment of an invoice is, beside what stands in it.
 *
 * @param duplicateOf invoice with the same number that was there before
 * @param letter letter that refuses or rejects it
 * @param receipt what the last match found; empty before it
 * @param accountKnown whether the last match found the account registered
 * @param payable what the last match, or the decision about a deviation, lets be paid
 * @param receiptWaived whether a person decided not to wait for goods that are missing
 * @param withheld why approval was withheld; empty when it was not
 * @param term empty while goods are missing
 * @param reminded whether the reminder was given
 * @param escalated whether the process owner was called
 */
public record InvoiceStanding(
        Registration registration,
        Optional<String> duplicateOf,
        Optional<UUID> letter,
        Optional<ReceiptState> receipt,
        boolean accountKnown,
        Optional<Money> payable,
        boolean receiptWaived,
        Optional<String> withheld,
        Optional<PaymentTerm> term,
        boolean reminded,
        boolean escalated,
        Optional<Settlement> settlement) {

    /**
     * What became of the payment at the bank.
     *
     * @param executed whether it was paid
     * @param reason why not; empty when it was
     * @param on day on which the bank booked it; empty when it was not paid
     */
    public record Settlement(boolean executed, String reason, Optional<LocalDate> on) {}
}
