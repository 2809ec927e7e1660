package org.ironstock.capacity;

import java.time.LocalDate;
import org.ironstock.shared.Quantity;

/**
 * An activated line did not deliver its capacity in two months: who manages the crisis must choose another dike.
 *
 * @param missing pieces that were not delivered and accepted
 */
public record ActivationFailed(
        String activationId, String lineId, String productCode, Quantity missing, LocalDate failedOn) {}
