package org.ironstock.contract.domain;

import java.time.LocalDate;
import org.ironstock.shared.Quantity;

/**
 * What a producer states weekly of its filter material (meltblown), expressed in pieces of the product.
 *
 * @param stock pieces that can be made of what lies there
 * @param weeklyUse pieces of which the material is used in a week
 */
public record FilterStatement(
        String supplierId, String productCode, LocalDate statedOn, Quantity stock, Quantity weeklyUse) {

    /** Whether it is recent enough to rely on: an older one says nothing about today, neither enough nor short. */
    public boolean countsFrom(LocalDate oldest) {
        return !statedOn.isBefore(oldest);
    }
}
