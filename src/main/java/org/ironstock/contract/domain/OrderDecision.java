package org.ironstock.contract.domain;

import java.time.Instant;

/**
 * What somebody decided about an order.
 *
 * @param step what it was about
 * @param motive in words
 * @param decidedBy official, machine client or supplier
 */
public record OrderDecision(Step step, boolean agreed, String motive, String decidedBy, Instant decidedAt) {

    /** What is decided about an order, apart from its signatures. */
    public enum Step {
        /** Whether a price outside the range is accepted. */
        PRICE,
        /** Whether the order is drawn up. */
        PREPARATION,
        /** What the supplier answers. */
        ANSWER,
        /** Whether to wait longer for a silent supplier. */
        SILENCE,
        /** The requester takes the order back. */
        CANCELLATION
    }
}
