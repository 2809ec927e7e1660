package org.ironstock.capacity;

/** Part of the fee of a month that its readiness earns; the limits stand in the decision {@code availabilityFee}. */
public enum FeeShare {
    /** The whole fee. */
    FULL("volledige vergoeding"),
    /** The fee of the days on which the line was ready. */
    PRO_RATA("naar rato van de gerede dagen"),
    /** Half of the fee. */
    HALF("halve vergoeding"),
    /** Nothing; counts towards default. */
    NONE("geen vergoeding"),
    /** Nothing to measure: the line was activated on each of its days. */
    ACTIVATED("geactiveerd, geen vergoeding");

    private final String inDutch;

    FeeShare(String inDutch) {
        this.inDutch = inDutch;
    }

    public String inDutch() {
        return inDutch;
    }
}
