package org.ironstock.bench;

import java.time.Instant;

/**
 * One thing that somebody does to the engine.
 *
 * @param what kind of doing
 * @param name message, key of the user task, activity of the job; of a request the event that it woke or its address
 * @param at the engine's clock
 */
record Step(What what, String name, Instant at) {

    /** Kinds of doing. */
    enum What {
        START,
        MESSAGE,
        CLAIM,
        COMPLETE,
        JOB,
        /** A notice goes to the publication platform; the bare engine is told that it went. */
        OUTBOX,
        /** A request of a supplier: a bid, a look at the contract. Counted apart. */
        SUPPLIER
    }

    boolean isOfSupplier() {
        return what == What.SUPPLIER;
    }

    @Override
    public String toString() {
        return what + " " + name;
    }
}
