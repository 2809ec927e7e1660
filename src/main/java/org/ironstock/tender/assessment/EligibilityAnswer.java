package org.ironstock.tender.assessment;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Judgement on grounds of exclusion and on suitability, as an official hands it in.
 *
 * @param noInterest whether the official declares to have no interest in any of the bidders
 * @param mendFirst whether a formality must be mended before anything is judged; left out when not
 */
public record EligibilityAnswer(
        boolean noInterest, @Nullable Boolean mendFirst, List<GroundVerdict> grounds, List<SuitabilityVerdict> bids) {

    /**
     * Judgement on one ground of one party.
     *
     * @param excluded whether the bid is excluded for it
     */
    public record GroundVerdict(UUID groundId, boolean excluded, String reason) {}

    /** Judgement on the suitability of one bid; the reason may be empty when suitable and nothing was found. */
    public record SuitabilityVerdict(UUID bidId, boolean suitable, String reason) {}

    public EligibilityAnswer {
        grounds = List.copyOf(grounds);
        bids = List.copyOf(bids);
    }
}
