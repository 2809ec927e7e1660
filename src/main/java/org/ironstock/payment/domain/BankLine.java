package org.ironstock.payment.domain;

import java.time.LocalDate;
import java.util.Optional;
import org.ironstock.shared.Money;

/** One thing that an answer of the bank says. */
public sealed interface BankLine {

    /**
     * How far one payment is.
     *
     * @param amount as the bank repeats it; empty when it does not
     * @param reason code and words of the bank; may be empty
     */
    record OneStatus(String endToEndId, BankStatus status, Optional<Money> amount, String reason) implements BankLine {}

    /**
     * How far all payments of a message are that the bank does not speak of one by one.
     *
     * @param messageId identification of our message
     * @param reason code and words of the bank; may be empty
     */
    record WholeStatus(String messageId, BankStatus status, String reason) implements BankLine {}

    /**
     * An amount that the bank booked on our account.
     *
     * @param endToEndId reference; empty when the bank names none
     * @param amount above zero
     * @param away whether it left our account and was not turned back
     * @param reason what the bank says of it; may be empty
     */
    record OneBooking(String endToEndId, Money amount, boolean away, LocalDate bookedOn, String reason)
            implements BankLine {}

    /**
     * All payments of one group that the bank booked as one amount.
     *
     * @param paymentInformationId our identification of the group
     */
    record WholeBooking(String paymentInformationId, int payments, Money total, LocalDate bookedOn)
            implements BankLine {}

    /** What the bank booked in other money than euro. */
    record ForeignBooking(String endToEndId, String amount) implements BankLine {}
}
