package org.ironstock.payment.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.ironstock.shared.DutchCalendar;
import org.ironstock.shared.Money;

/**
 * An invoice or credit note that obeys the rules of form.
 *
 * @param id ours, e.g. {@code INV-2026-000001}; business key of its process
 * @param number the supplier's
 * @param creditedNumber number of the invoice that a credit note is about; empty on invoices
 * @param iban account that the supplier asks to be paid on; empty text on credit notes without one
 * @param gross including VAT
 * @param credited credit notes that were settled with it, including VAT
 * @param document the file as received
 */
public record Invoice(
        String id,
        String supplierId,
        Kind kind,
        String number,
        LocalDate issuedOn,
        String orderNumber,
        Optional<String> creditedNumber,
        String iban,
        String accountName,
        Money net,
        Money vat,
        Money gross,
        Money credited,
        Instant receivedAt,
        UUID document,
        State state,
        List<InvoiceLine> lines) {

    /** What the supplier sent. */
    public enum Kind {
        INVOICE,
        CREDIT_NOTE
    }

    /** Where it stands. */
    public enum State {
        IN_TREATMENT("in behandeling"),
        DUPLICATE("dubbel ontvangen"),
        REFUSED("geweigerd"),
        DISPUTED("betwist"),
        QUEUED("klaar voor betaling"),
        PAID("betaald"),
        REJECTED("afgewezen"),
        SETTLED("verrekend"),
        OPEN_CREDIT("te vorderen");

        private final String dutch;

        State(String dutch) {
            this.dutch = dutch;
        }

        public String inDutch() {
            return dutch;
        }

        /** Whether it still counts when another one with the same number comes. */
        public boolean live() {
            return this != DUPLICATE && this != REFUSED && this != REJECTED;
        }

        /** Whether nothing is done with it any more. */
        public boolean ended() {
            return this != IN_TREATMENT && this != DISPUTED && this != QUEUED;
        }
    }

    public Invoice {
        lines = List.copyOf(lines);
    }

    public Invoice with(List<InvoiceLine> itsLines) {
        return new Invoice(
                id,
                supplierId,
                kind,
                number,
                issuedOn,
                orderNumber,
                creditedNumber,
                iban,
                accountName,
                net,
                vat,
                gross,
                credited,
                receivedAt,
                document,
                state,
                itsLines);
    }

    public LocalDate receivedOn() {
        return DutchCalendar.dayOf(receivedAt);
    }

    /** What remains of it after credit notes, including VAT. */
    public Money remaining() {
        return gross.minus(credited);
    }
}
