package org.ironstock.tender.domain;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The outcome of assessment and pricing, as award, letters and contract need it. Prices stand in here: ask only after the quality report is signed. */
public interface Rankings {

    /** The bid in the first place of the newest ranking; empty when no bid is ranked. */
    Optional<RankedOffer> winner(String tenderId);

    /** The newest ranking, best first; empty before prices are scored. */
    List<RankedOffer> ranking(String tenderId);

    /** Every opened bid with its result: ranked ones best first, then those that fell out. */
    List<BidResult> results(String tenderId);

    /** @throws java.util.NoSuchElementException when the tender has no such bid */
    BidResult result(String tenderId, UUID bidId);

    /** The newest advice; empty before it was given. */
    Optional<AwardAdvice> advice(String tenderId);

    /** Formula with its parameters in Dutch, as it was used. */
    String formula(String tenderId);
}
