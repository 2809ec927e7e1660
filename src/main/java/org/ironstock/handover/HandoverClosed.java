package org.ironstock.handover;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A handover came to an end: its books are at zero and its final report is signed. Who counts cover counts anew.
 *
 * @param reportId document of the final report
 * @param products codes of the products that it had stock of
 */
public record HandoverClosed(String handoverId, UUID reportId, Instant closedAt, List<String> products) {

    public HandoverClosed {
        products = List.copyOf(products);
    }
}
