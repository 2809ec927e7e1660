package org.ironstock.payment.domain;

import java.time.LocalDate;
import org.ironstock.shared.Money;

/**
 * What one contract binds the State to.
 *
 * @param maximum most that can be owed under it, options included, excluding VAT
 * @param signedOn day of the last signature
 */
public record Commitment(
        String contractRef, String caseRef, String budgetLine, String supplierId, Money maximum, LocalDate signedOn) {}
