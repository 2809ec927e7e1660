package org.ironstock.tender.domain;

import java.math.BigDecimal;

/**
 * Weights of quality and price in points; together 100.
 *
 * @param quality points for the best possible quality
 * @param price points for the best possible price
 */
public record Weights(BigDecimal quality, BigDecimal price) {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    public Weights {
        if (quality.signum() < 0 || price.signum() < 0 || quality.add(price).compareTo(HUNDRED) != 0) {
            throw new IllegalArgumentException(
                    "Weights of quality and price are together 100, found %s and %s".formatted(quality, price));
        }
    }

    /** Weights of all criteria of each kind, as published. */
    static Weights of(TenderDocuments documents) {
        return of(documents.weightOf(AwardCriterion.Kind.QUALITY), documents.weightOf(AwardCriterion.Kind.PRICE));
    }

    public static Weights of(long quality, long price) {
        return new Weights(BigDecimal.valueOf(quality), BigDecimal.valueOf(price));
    }
}
