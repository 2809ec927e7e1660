package org.ironstock.contract.domain;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.ironstock.shared.Money;
import org.ironstock.shared.Quantity;
import org.ironstock.shared.UnitPrice;

/**
 * A follow-up order with what came of it.
 *
 * @param unjudged received, and nobody said whether it is accepted
 * @param invoiced pieces that invoices hold
 * @param underway deliveries that were announced and are not booked
 */
public record OrderFigures(
        String orderId,
        String productCode,
        OrderState state,
        UnitPrice unitPrice,
        Quantity ordered,
        Optional<LocalDate> deliverBy,
        Quantity received,
        Quantity accepted,
        Quantity unjudged,
        Quantity invoiced,
        long underway,
        List<InvoiceFigures> invoices) {

    /** Where an invoice stands. */
    public enum Standing {
        OPEN,
        DISPUTED,
        PAID,
        SETTLED,
        /** The supplier owes it to the State. */
        OWED,
        VOID
    }

    /**
     * An invoice or credit note of the order; amounts include VAT.
     *
     * @param number the supplier's
     * @param standingInDutch where it stands, as an official reads it
     * @param paid zero while the bank did not pay
     * @param lateCosts interest and costs that the law adds because it was late
     */
    public record InvoiceFigures(
            String invoiceId,
            String number,
            boolean creditNote,
            Standing standing,
            String standingInDutch,
            Money gross,
            Money credited,
            Money paid,
            LocalDate receivedOn,
            Optional<LocalDate> dueOn,
            Optional<LocalDate> paidOn,
            Money lateCosts) {

        /** What of it is still to be paid; nothing of a credit note. */
        public Money outstanding() {
            return !creditNote && (standing == Standing.OPEN || standing == Standing.DISPUTED)
                    ? gross.minus(credited).minus(paid)
                    : Money.ZERO;
        }
    }

    public OrderFigures {
        invoices = List.copyOf(invoices);
    }

    /** Whether the order binds the State. */
    public boolean placed() {
        return state == OrderState.CONFIRMED;
    }

    /** What must still come of a placed order. */
    public Quantity undelivered() {
        return placed() ? Quantity.of(Math.max(0, ordered.pieces() - received.pieces())) : Quantity.NONE;
    }

    /** Accepted, and not invoiced. */
    public Quantity uninvoiced() {
        return Quantity.of(Math.max(0, accepted.pieces() - invoiced.pieces()));
    }
}
