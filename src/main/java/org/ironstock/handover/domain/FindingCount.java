package org.ironstock.handover.domain;

/**
 * How often a rule found something in a list.
 *
 * @param firstRow row of the first finding, as of {@link ListFinding}
 * @param first what was found there, in Dutch
 */
public record FindingCount(String code, boolean blocking, long found, int firstRow, String first) {

    /** The first finding as an example of what the rule finds, with its place. */
    public String inDutch() {
        return firstRow == 0 ? first : "Rij %d: %s".formatted(firstRow, first);
    }
}
