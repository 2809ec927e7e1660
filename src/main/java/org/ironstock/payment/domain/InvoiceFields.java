package org.ironstock.payment.domain;

import java.util.List;
import java.util.Optional;

/**
 * What stands in an invoice file, as text: an empty text where nothing stands. Nothing of it is trusted yet.
 *
 * @param orderNumbers each order that the file names, at the top or on a line, without repeats
 * @param creditedNumber number of the invoice that it refers to
 * @param accounts accounts to be paid on
 * @param allowances number of allowances and charges, at the top and on lines
 * @param attachments number of embedded or referenced documents
 */
public record InvoiceFields(
        Invoice.Kind kind,
        String number,
        String issueDate,
        String currency,
        List<String> orderNumbers,
        String creditedNumber,
        Party supplier,
        Party customer,
        String supplierVat,
        String supplierEmail,
        List<String> accounts,
        String accountName,
        List<TaxSubtotal> taxes,
        String net,
        String gross,
        String payable,
        int allowances,
        int attachments,
        List<Line> lines) {

    /**
     * Supplier or customer.
     *
     * @param scheme scheme of its identifier, e.g. {@code 0106} for the trade register and {@code 0190} for an OIN
     */
    public record Party(
            String name,
            String identifier,
            String scheme,
            String street,
            String postalCode,
            String city,
            String country) {}

    /** VAT of one rate. */
    public record TaxSubtotal(String taxable, String amount, String currency, String percent) {}

    /** One line. */
    public record Line(
            String number,
            String orderLine,
            String productCode,
            String description,
            String quantity,
            String unit,
            String price,
            String baseQuantity,
            String amount,
            String percent) {

        /** Base quantity as text; one where none is given. */
        public String effectiveBaseQuantity() {
            return baseQuantity.isEmpty() ? "1" : baseQuantity;
        }
    }

    public InvoiceFields {
        orderNumbers = List.copyOf(orderNumbers);
        accounts = List.copyOf(accounts);
        taxes = List.copyOf(taxes);
        lines = List.copyOf(lines);
    }

    /** The order, when the file names exactly one. */
    public Optional<String> orderNumber() {
        return orderNumbers.size() == 1 ? Optional.of(orderNumbers.get(0)) : Optional.empty();
    }

    /** The account without spaces, upper case; empty text when there is none. */
    public String account() {
        return accounts.isEmpty() ? "" : accounts.get(0).replaceAll("\\s", "").toUpperCase(java.util.Locale.ROOT);
    }
}
