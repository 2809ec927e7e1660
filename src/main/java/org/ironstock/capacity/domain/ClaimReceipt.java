package org.ironstock.capacity.domain;

import java.time.LocalDate;
import org.ironstock.shared.Money;

/**
 * Money that came in on a claim.
 *
 * @param receivedOn day on which the bank booked it
 * @param reference how the bank names it; once on a claim
 */
public record ClaimReceipt(Money amount, LocalDate receivedOn, String reference, String recordedBy) {}
