package org.ironstock.handover;

/**
 * How much of a product there is of dike 2 beside what was agreed, over all contracts.
 *
 * @param free usable stock in the ledger
 * @param virtual virtual stock for the State, each lot once
 * @param needed months of need together
 * @param whole whether every mirror that is due is there
 */
public record EmergencyCover(String productCode, long free, long virtual, long needed, boolean whole) {

    /** Exactly the agreed months are enough. */
    public boolean enough() {
        return usable() >= needed;
    }

    /** What can be issued, free and virtual together. */
    public long usable() {
        return free + virtual;
    }
}
