package org.ironstock.payment.domain;

import java.time.LocalDate;
import java.util.Optional;
import org.ironstock.shared.Money;

/**
 * A payment that came, or is, too late.
 *
 * @param dueOn last day on which it would have been in time
 * @param debt what was due, including VAT
 * @param costs costs of collection that the law adds
 * @param interest statutory commercial interest
 * @param interestUntil last day that the interest counts
 * @param paidOn empty while it is not paid
 */
public record LatePayment(
        String invoiceId,
        LocalDate dueOn,
        Money debt,
        Money costs,
        Money interest,
        LocalDate interestUntil,
        Optional<LocalDate> paidOn) {}
