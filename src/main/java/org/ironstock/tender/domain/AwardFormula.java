package org.ironstock.tender.domain;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;
import org.ironstock.shared.Money;

/**
 * How quality and price together order the bids. Chosen and published before the first bid, never changed after (art.
 * 2.115 Aw 2012). Quality is a fraction from 0 to 1 of what could be earned; all figures are exact to 30 decimals.
 */
public sealed interface AwardFormula permits WeightedFactor, Logarithmic, AwardOnValue, ValueForMoney, RelativePrice {

    /**
     * The formula as it was published.
     *
     * @throws IllegalArgumentException when a parameter of the formula is missing or absurd
     */
    static AwardFormula of(TenderDocuments documents) {
        ScoringFormula published = documents.formula();
        return switch (published.kind()) {
            case WEIGHTED_FACTOR ->
                new WeightedFactor(
                        Weights.of(documents),
                        required("minimum price", published.minimumPrice()),
                        required("maximum price", published.maximumPrice()));
            case LOGARITHMIC ->
                new Logarithmic(Weights.of(documents), required("base of the logarithm", published.logarithmBase()));
            case AWARD_ON_VALUE -> new AwardOnValue(required("value of quality", published.maximumQualityValue()));
            case VALUE_FOR_MONEY -> new ValueForMoney(required("constant", published.constant()));
            case RELATIVE -> new RelativePrice(Weights.of(documents));
        };
    }

    private static <T> T required(String parameter, Optional<T> value) {
        return value.orElseThrow(() -> new IllegalArgumentException("The formula lacks its " + parameter));
    }

    /** The figure of one bid, in the field of all bids that are compared. */
    ScoreFigure figure(AssessedBid bid, Field field);

    /** Best figure first. */
    Comparator<BigDecimal> bestFirst();

    /** Whether the price points of one bid depend on the price of another, so that excluding one can turn the order. */
    boolean comparesBids();

    /** Stable code of the formula with its parameters in words, for the score sheet. */
    String description();

    /**
     * What a formula may know of the whole field.
     *
     * @param lowestPrice lowest price among the bids that are compared
     */
    record Field(Money lowestPrice) {

        static Field of(Collection<AssessedBid> bids) {
            return new Field(bids.stream()
                    .map(AssessedBid::price)
                    .min(Comparator.naturalOrder())
                    .orElseThrow(() -> new IllegalArgumentException("A field has at least one bid")));
        }
    }
}
