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
    PLANNED("golven gepland");

    private final String dutch;

    HandoverState(String dutch) {
        this.dutch = dutch;
    }

    /** As an official reads it. */
    public String inDutch() {
        return dutch;
    }
}
