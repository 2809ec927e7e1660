package org.ironstock.capacity;

import java.time.LocalDate;
import org.ironstock.shared.Money;
import org.ironstock.shared.Quantity;
import org.ironstock.shared.UnitPrice;

/**
 * A line as a signed contract describes it; the meaning of each value stands with {@link StandbyLine}.
 *
 * @param contractId production contract that is known here, or the reference of a stand-by contract
 */
public record LineRegistration(
        String contractId,
        String supplierId,
        String name,
        String site,
        String productCode,
        LocalDate startsOn,
        LocalDate endsOn,
        Quantity piecesPerMonth,
        Money feePerMonth,
        UnitPrice activatedPrice,
        String payerOin,
        int paymentDays) {}
