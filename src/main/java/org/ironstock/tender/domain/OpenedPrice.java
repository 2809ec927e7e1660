package org.ironstock.tender.domain;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.ironstock.shared.Finding;

/**
 * The opened price envelope of one bid.
 *
 * @param offer empty when the envelope does not open or does not satisfy the price format
 * @param findings why not
 */
public record OpenedPrice(UUID bidId, Optional<PriceOffer> offer, List<Finding> findings) {

    public OpenedPrice {
        findings = List.copyOf(findings);
    }
}
