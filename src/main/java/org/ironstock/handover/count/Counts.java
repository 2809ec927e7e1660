package org.ironstock.handover.count;

import org.ironstock.handover.domain.CountState;

/**
 * Blind counts of lots at one site. A count is opened here and walked by the called process {@code blindCount}, which takes
 * {@code countId} and gives {@code countOutcome} or the error {@code COUNT_DIFFERENCE}.
 */
public interface Counts {

    /**
     * Opens a count of lots.
     *
     * @return its id, e.g. {@code OVD-2026-001-T1}
     * @throws IllegalArgumentException when there is nothing to count or a group of counters is not known to the process
     */
    String open(CountRequest request);

    /**
     * How far a count is.
     *
     * @throws java.util.NoSuchElementException when there is no such count
     */
    CountState state(String countId);

    /**
     * What was counted and what counts.
     *
     * @throws IllegalStateException while people count: nobody reads a count before both have handed in
     * @throws java.util.NoSuchElementException when there is no such count
     */
    CountResult result(String countId);

    /**
     * Calls a count off, whatever stands in it; nothing can be handed in any more. A count that was called off before stays
     * as it is.
     *
     * @throws java.util.NoSuchElementException when there is no such count
     */
    void cancel(String countId, String reason);
}
