package org.ironstock.handover;

/** How far a handover is. */
public enum HandoverState {
    /** Its list of stock is awaited, or waits to be accepted. */
    LIST("wacht op de voorraadlijst"),
    /** The accepted list is being booked as opening stock. */
    OPENING("beginvoorraad wordt geboekt"),
    /** The plan is being drawn up or signed. */
    PLAN("overdrachtsplan wordt opgesteld of getekend"),
    /** The plan is signed and its waves are planned. */
    PLANNED("golven gepland"),
    /** Its sites are handed over one after the other. */
    WAVES("golven worden overgedragen"),
    /** Every site is through; what was not taken over is dealt with and the books are reconciled. */
    CLOSING("niet overgenomen partijen worden afgehandeld"),
    /** The books are at zero and the final report is signed. */
    ENDED("afgerond");

    private final String dutch;

    HandoverState(String dutch) {
        this.dutch = dutch;
    }

    /** As an official reads it. */
    public String inDutch() {
        return dutch;
    }
}
