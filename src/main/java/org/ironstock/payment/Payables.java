package org.ironstock.payment;

import java.time.Instant;
import java.time.LocalDate;
import org.ironstock.shared.Quantity;

/**
 * What orders allow suppliers to invoice. Whoever places an order registers it here and tells what arrived and what was
 * accepted; invoices are matched against it, and nothing is paid for what was not received and accepted. Every call may be
 * repeated: the same content has no second effect.
 */
public interface Payables {

    /**
     * Registers a placed order, from now on open for invoices.
     *
     * @throws IllegalStateException when the number is registered already with another content
     */
    void register(Payable payable);

    /**
     * Goods of an order line have arrived and were counted.
     *
     * @param receiptRef reference of the receipt, unique for the order
     * @param received whole base units, above zero; more than ordered is booked as it is
     * @param bookedBy official who booked the receipt and so may not approve its payment
     * @throws java.util.NoSuchElementException when the order has no such line
     * @throws IllegalStateException when the reference was booked already with another content
     */
    void receiptBooked(
            String orderNumber,
            int lineNumber,
            String receiptRef,
            Quantity received,
            Instant receivedAt,
            String bookedBy);

    /**
     * What of a receipt was accepted; the rest of it is rejected and never paid.
     *
     * @param accepted whole base units, at most what was received; zero when all was rejected
     * @throws java.util.NoSuchElementException when there is no such receipt
     * @throws IllegalArgumentException when more is accepted than was received
     * @throws IllegalStateException when it was judged already otherwise
     */
    void accepted(String orderNumber, int lineNumber, String receiptRef, Quantity accepted, LocalDate acceptedOn);

    /**
     * Closes an order for invoices that come from now on: each of them goes to a person.
     *
     * @throws java.util.NoSuchElementException when there is no such order
     */
    void close(String orderNumber);

    /**
     * Less of an order line will come than was ordered; what came already stays payable.
     *
     * @param ordered what remains of it, above zero
     * @throws java.util.NoSuchElementException when the order has no such line
     * @throws IllegalArgumentException when more remains than was ordered
     */
    void reduce(String orderNumber, int lineNumber, Quantity ordered);
}
