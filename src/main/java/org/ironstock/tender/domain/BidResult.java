package org.ironstock.tender.domain;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * What became of one bid, as its letter must tell (art. 2.130 Aw 2012).
 *
 * @param place empty when the bid fell out or no ranking was made
 * @param rejection why it fell out; empty when it did not
 * @param scores consensus score on each quality criterion; empty when quality was not scored
 * @param relativeAdvantages in what the bid in the first place is better, in Dutch sentences; empty for that bid itself
 *     and for a bid that fell out
 */
public record BidResult(
        UUID bidId,
        String supplierId,
        Optional<RankedOffer> place,
        Optional<BidRejection> rejection,
        List<CriterionResult> scores,
        List<String> relativeAdvantages) {

    /**
     * Consensus on one criterion.
     *
     * @param name name of the criterion in Dutch
     * @param score whole steps from 0 to the scale
     * @param motive why this score, in Dutch
     */
    public record CriterionResult(String criterion, String name, int weight, int score, int scale, String motive) {}

    public BidResult {
        scores = List.copyOf(scores);
        relativeAdvantages = List.copyOf(relativeAdvantages);
    }
}
