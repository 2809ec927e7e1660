package org.ironstock.payment;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.ironstock.shared.Quantity;
import org.ironstock.shared.UnitPrice;

/**
 * What a placed order allows its supplier to invoice: the second leg of the three-way match, beside receipt and invoice.
 *
 * @param orderNumber number of the order as the supplier must name it on each invoice
 * @param contractRef contract under which it was ordered, e.g. {@code CTR-2026-001}
 * @param supplierId e.g. {@code SUP-0001}
 * @param productGroup group of products of the order, as signing knows it
 * @param buyerOin organisation number (OIN) of the customer, twenty digits
 * @param paymentDays days in which an invoice is paid, 1 to 30; 30 is the term of the law, fewer are agreed
 * @param acceptanceDays days in which received goods are accepted, 1 to 30; empty when no acceptance was agreed
 * @param lines at least one, each with its own number
 */
public record Payable(
        String orderNumber,
        String contractRef,
        String supplierId,
        String productGroup,
        String buyerOin,
        int paymentDays,
        Optional<Integer> acceptanceDays,
        List<Line> lines) {

    /** Longest payment term towards a supplier (art. 6:119b BW), and longest acceptance term (art. 6:119a lid 2 BW). */
    public static final int LONGEST_TERM_DAYS = 30;

    private static final Set<Integer> VAT_RATES = Set.of(0, 9, 21);

    /**
     * One line of the order.
     *
     * @param lineNumber as the order names it, from 1
     * @param unitPrice agreed price of one base unit in euro, excluding VAT
     * @param ordered whole base units
     * @param vatPercent 0, 9 or 21
     */
    public record Line(int lineNumber, String productCode, UnitPrice unitPrice, Quantity ordered, int vatPercent) {

        public Line {
            require(lineNumber > 0, "A line number is above zero, found " + lineNumber);
            require(ordered.pieces() > 0, "An order line asks for something, found " + ordered.pieces());
            require(VAT_RATES.contains(vatPercent), "A VAT rate is 0, 9 or 21, found " + vatPercent);
        }
    }

    public Payable {
        lines = lines.stream().sorted(Comparator.comparing(Line::lineNumber)).toList();
        require(!orderNumber.isBlank(), "An order has a number");
        require(buyerOin.matches("[0-9]{20}"), "An OIN has twenty digits, found " + buyerOin);
        requireTerm(paymentDays);
        acceptanceDays.ifPresent(Payable::requireTerm);
        require(!lines.isEmpty(), "An order has a line");
        Set<Integer> numbers = new HashSet<>();
        for (Line line : lines) {
            require(numbers.add(line.lineNumber()), "Two lines have the number " + line.lineNumber());
        }
    }

    private static void requireTerm(int days) {
        require(days >= 1 && days <= LONGEST_TERM_DAYS, "A term is 1 to 30 days, found " + days);
    }

    private static void require(boolean holds, String message) {
        if (!holds) {
            throw new IllegalArgumentException(message);
        }
    }
}
