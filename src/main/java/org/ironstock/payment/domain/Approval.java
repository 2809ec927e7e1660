package org.ironstock.payment.domain;

import java.time.Instant;
import org.ironstock.shared.Money;

/**
 * One of the two approvals of a payment.
 *
 * @param step 1 or 2
 * @param amount what the official saw, including VAT
 * @param iban account that the official saw
 */
public record Approval(int step, String official, Money amount, String iban, Instant approvedAt) {}
