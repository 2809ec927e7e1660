package org.ironstock.handover.domain;

import java.util.Optional;
import org.ironstock.shared.UnitPrice;

/**
 * By what the lots of a product are valued.
 *
 * @param averageCost what a piece cost on average
 * @param currentPrice what a piece costs now
 * @param shelfLifeMonths original shelf life of lots whose day of production nobody knows; empty when it is not needed
 * @param source where it comes from
 */
public record StatedPrice(
        String productCode,
        UnitPrice averageCost,
        UnitPrice currentPrice,
        Optional<Integer> shelfLifeMonths,
        String source) {}
