package org.ironstock.payment.domain;

import java.time.LocalDate;
import java.util.Set;
import org.ironstock.shared.Money;

/**
 * An approved invoice that must be paid.
 *
 * @param invoiceId reference of the invoice, the business key of its process
 * @param iban account that the approvers saw; paid only while it is the verified account of the supplier
 * @param name payee as the bank shows it
 * @param amount what is paid, above zero
 * @param orderNumber order that the invoice belongs to
 * @param description what the payee reads on its statement, such as the number of its invoice; at most 140 characters count
 * @param dueOn last day on which payment is in time
 * @param approvers officials who approved the invoice or booked its receipts; none of them releases the payment
 */
public record ApprovedPayment(
        String invoiceId,
        String supplierId,
        String iban,
        String name,
        Money amount,
        String orderNumber,
        String description,
        LocalDate dueOn,
        Set<String> approvers) {

    public ApprovedPayment {
        approvers = Set.copyOf(approvers);
        if (amount.cents() <= 0) {
            throw new IllegalArgumentException(
                    "A payment is above zero, found %d cents for %s".formatted(amount.cents(), invoiceId));
        }
        if (approvers.isEmpty()) {
            throw new IllegalArgumentException("A payment names who approved it, nobody for " + invoiceId);
        }
    }

    /** The same payment with its account written otherwise. */
    public ApprovedPayment withIban(String written) {
        return new ApprovedPayment(
                invoiceId, supplierId, written, name, amount, orderNumber, description, dueOn, approvers);
    }

    /** Whether the same money goes to the same account. */
    public boolean sameTransfer(ApprovedPayment other) {
        return amount.equals(other.amount) && iban.equals(other.iban) && supplierId.equals(other.supplierId);
    }
}
