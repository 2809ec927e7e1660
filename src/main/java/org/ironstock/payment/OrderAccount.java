package org.ironstock.payment;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.ironstock.shared.Money;
import org.ironstock.shared.Quantity;
import org.ironstock.shared.UnitPrice;

/**
 * An order with what came of it. Receipts of before this register are not in it.
 *
 * @param orderNumber as the supplier names it on invoices
 * @param open whether invoices are matched with it; on a closed order each goes to a person
 * @param invoices invoices and credit notes that name the order, oldest first
 */
public record OrderAccount(String orderNumber, boolean open, List<Line> lines, List<Entry> invoices) {

    /**
     * One line of the order.
     *
     * @param judged received pieces of which is known whether they are accepted
     * @param invoiced pieces that invoices hold
     */
    public record Line(
            int number,
            String productCode,
            UnitPrice unitPrice,
            Quantity ordered,
            Quantity received,
            Quantity judged,
            Quantity accepted,
            Quantity invoiced) {

        /** Received, and nobody said whether it is accepted. */
        public Quantity unjudged() {
            return Quantity.of(received.pieces() - judged.pieces());
        }

        /** Accepted, and not invoiced. */
        public Quantity uninvoiced() {
            return Quantity.of(accepted.pieces() - invoiced.pieces());
        }
    }

    /** Where an invoice stands, as far as it matters for the contract. */
    public enum Standing {
        /** Treated, or on its way to the bank. */
        OPEN,
        /** Waits for a credit note of the supplier. */
        DISPUTED,
        /** The bank paid it. */
        PAID,
        /** Settled against another one. */
        SETTLED,
        /** The supplier owes it to the State. */
        OWED,
        /** Nothing follows from it. */
        VOID
    }

    /**
     * An invoice or credit note.
     *
     * @param number the supplier's
     * @param standingInDutch where it stands, as an official reads it
     * @param net excluding VAT
     * @param gross including VAT
     * @param credited credit notes that were settled with it, including VAT
     * @param paid what the bank paid, including VAT; zero while it did not
     * @param dueOn last day to pay in time; empty while it is not known
     * @param paidOn day on which the bank booked it
     * @param lateCosts interest and costs that the law adds because it was late; zero when it was not
     */
    public record Entry(
            String invoiceId,
            String number,
            boolean creditNote,
            Standing standing,
            String standingInDutch,
            Money net,
            Money gross,
            Money credited,
            Money paid,
            LocalDate receivedOn,
            Optional<LocalDate> dueOn,
            Optional<LocalDate> paidOn,
            Money lateCosts) {}

    public OrderAccount {
        lines = List.copyOf(lines);
        invoices = List.copyOf(invoices);
    }
}
