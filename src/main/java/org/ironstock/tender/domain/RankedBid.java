package org.ironstock.tender.domain;

/**
 * A place in the ranking.
 *
 * @param rank from 1
 * @param decidedBy what put this bid above the next one
 */
public record RankedBid(int rank, AssessedBid bid, ScoreFigure figure, DecidedBy decidedBy) {

    /** What decides between two neighbours. */
    public enum DecidedBy {
        /** The figure of the formula. */
        FIGURE,
        /** Equal figures: the published sub-criterion. */
        SUB_CRITERION,
        /** Equal on that too: the recorded draw. */
        DRAW,
        /** There is no bid below this one. */
        LAST
    }

    public String bidId() {
        return bid.bidId();
    }
}
