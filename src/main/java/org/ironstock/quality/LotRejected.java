package org.ironstock.quality;

import java.time.Instant;
import org.ironstock.shared.Quantity;

/**
 * A lot was rejected and will never be free.
 *
 * @param caseRef case that had it tested, e.g. an order
 * @param reasonCode code of the rule, e.g. {@code TEST_FAILED} or {@code REGULATORY_BASIS_EXPIRED}
 * @param reason in Dutch
 * @param rejectedInARow lots of this supplier and product that were rejected one after the other, this one included
 */
public record LotRejected(
        String lotId,
        String caseRef,
        String productCode,
        String supplierId,
        Quantity quantity,
        String reasonCode,
        String reason,
        int rejectedInARow,
        Instant rejectedAt) {}
