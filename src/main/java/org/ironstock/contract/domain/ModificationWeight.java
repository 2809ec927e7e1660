package org.ironstock.contract.domain;

import java.util.List;
import org.ironstock.shared.Money;

/**
 * How much a modification weighs against the value with which the contract was concluded.
 *
 * @param changeBasisPoints this modification, up or down, in hundredths of a percent of the original value, rounded up
 * @param minorCents net of all small modifications, this one included, up or down (art. 72(2) Directive 2014/24/EU)
 * @param minorBasisPoints the same in hundredths of a percent of the original value, rounded up
 */
public record ModificationWeight(long changeBasisPoints, long minorCents, long minorBasisPoints) {

    private static final long WHOLE = 10_000;

    /**
     * Weighs a modification.
     *
     * @param original highest value with which the contract was concluded, above zero
     * @param change what the modification adds; negative when it takes away
     * @param earlierMinor what each earlier small modification added
     */
    public static ModificationWeight of(Money original, Money change, List<Money> earlierMinor) {
        Money minor = earlierMinor.stream().reduce(change, Money::plus);
        return new ModificationWeight(share(change, original), Math.abs(minor.cents()), share(minor, original));
    }

    private static long share(Money part, Money original) {
        return -Math.floorDiv(-Math.multiplyExact(Math.abs(part.cents()), WHOLE), original.cents());
    }
}
