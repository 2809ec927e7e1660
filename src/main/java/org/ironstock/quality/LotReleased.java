package org.ironstock.quality;

import java.time.Instant;
import org.ironstock.shared.Quantity;

/**
 * A lot was released: what was not used up by its tests is free.
 *
 * @param caseRef case that had it tested, e.g. an order
 * @param accepted all that was received and found good, as counts have corrected it since, used-up samples included
 * @param free what became free
 */
public record LotReleased(
        String lotId,
        String caseRef,
        String productCode,
        String supplierId,
        Quantity accepted,
        Quantity free,
        Instant releasedAt) {}
