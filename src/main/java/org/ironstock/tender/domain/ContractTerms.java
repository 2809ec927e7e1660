package org.ironstock.tender.domain;

import java.util.Optional;
import org.ironstock.shared.Money;

/**
 * Terms of the contract that weigh on the supplier, so that they can be held against the Gids Proportionaliteit.
 *
 * @param liabilityCap highest liability; empty when it has no limit
 * @param liabilityMotive why the liability has no limit or a high one
 * @param penaltyPercent most penalties together, in percents of the value of the contract; 0 when there are none
 * @param penaltyMotive why penalties may come above what is usual
 * @param stackingMotive why suitability demands are piled up
 */
public record ContractTerms(
        Optional<Money> liabilityCap,
        String liabilityMotive,
        int penaltyPercent,
        String penaltyMotive,
        String stackingMotive) {

    /** Nothing was filled in. */
    public static final ContractTerms NONE = new ContractTerms(Optional.empty(), "", 0, "", "");
}
