package org.ironstock.contract.domain;

/**
 * What the contract manager finds of a modification; the decision table {@code contractModification} draws the ground from
 * it.
 *
 * @param clearClause the contract has a clear, precise and unequivocal review clause for it
 * @param unforeseeable a diligent authority could not foresee what makes it necessary
 * @param additionalNeed supplies are needed besides those of the contract
 * @param otherPartyImpossible another party cannot deliver them, for economic or technical reasons
 * @param otherPartyInconvenient another party would bring significant inconvenience or costs
 * @param natureChanged the overall nature of the contract changes
 * @param substantial the contract becomes materially different
 */
public record ModificationAnswers(
        boolean clearClause,
        boolean unforeseeable,
        boolean additionalNeed,
        boolean otherPartyImpossible,
        boolean otherPartyInconvenient,
        boolean natureChanged,
        boolean substantial) {

    /** Both the impossibility and the inconvenience are asked, not one of them. */
    public boolean additionalOnlyHere() {
        return additionalNeed && otherPartyImpossible && otherPartyInconvenient;
    }
}
