package org.ironstock.tender.domain;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalLong;
import org.ironstock.shared.Money;

/**
 * How far a price lies below the others, as the decision {@code abnormallyLowTender} asks (art. 2.116 Aw 2012). In
 * hundredths of a percent, cut down, so that a whole limit is met exactly when the price meets it.
 *
 * @param belowMeanBasisPoints below the mean of the other bids; empty when there is no other bid
 * @param belowNextBasisPoints below the next higher price; empty when no bid has a higher price
 */
public record LowPrice(String bidId, OptionalLong belowMeanBasisPoints, OptionalLong belowNextBasisPoints) {

    /** One for each bid, in the order of their prices. */
    public static List<LowPrice> of(Collection<AssessedBid> bids) {
        return bids.stream()
                .sorted(Comparator.comparing(AssessedBid::price).thenComparing(AssessedBid::bidId))
                .map(bid -> of(bid, others(bids, bid)))
                .toList();
    }

    private static LowPrice of(AssessedBid bid, List<Money> others) {
        if (others.isEmpty()) {
            return new LowPrice(bid.bidId(), OptionalLong.empty(), OptionalLong.empty());
        }
        BigDecimal total = others.stream().map(Money::inEuro).reduce(BigDecimal.ZERO, BigDecimal::add);
        // compared as (sum - n*P)/sum: the mean itself may have no end in decimals
        OptionalLong belowMean =
                OptionalLong.of(basisPoints(bid.price().inEuro().multiply(BigDecimal.valueOf(others.size())), total));
        OptionalLong belowNext = others.stream()
                .filter(other -> other.exceeds(bid.price()))
                .min(Comparator.naturalOrder())
                .map(next -> OptionalLong.of(basisPoints(bid.price().inEuro(), next.inEuro())))
                .orElseGet(OptionalLong::empty);
        return new LowPrice(bid.bidId(), belowMean, belowNext);
    }

    private static long basisPoints(BigDecimal price, BigDecimal compared) {
        return compared.subtract(price)
                .movePointRight(4)
                .divide(compared, 0, RoundingMode.FLOOR)
                .longValueExact();
    }

    private static List<Money> others(Collection<AssessedBid> bids, AssessedBid one) {
        List<Money> prices = new ArrayList<>();
        bids.stream().filter(bid -> !bid.bidId().equals(one.bidId())).forEach(bid -> prices.add(bid.price()));
        return prices;
    }
}
