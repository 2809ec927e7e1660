package org.ironstock.contract.domain;

import java.time.LocalDate;
import org.ironstock.shared.Quantity;

/**
 * What is tendered because no ground of the law carries a modification.
 *
 * @param monthlyQuantity need a month, in base units
 * @param needBy day on which the new contract must be there
 * @param termMonths term of the new contract
 * @param reason why, in Dutch
 * @param official who asks for it
 */
public record FollowingTender(
        String productCode,
        Quantity monthlyQuantity,
        LocalDate needBy,
        int termMonths,
        String reason,
        String official) {}
