package org.ironstock.handover;

/** How far a site of a handover is. */
public enum SiteState {
    /** Waits for the day on which it is frozen. */
    PLANNED("gepland"),
    /** Nothing leaves it; its lots are being prepared. */
    FROZEN("bevroren"),
    COUNTING("wordt geteld"),
    /** A difference between counts could not be settled. */
    IN_DISPUTE("telverschil"),
    /** It was counted; the lots are valued and the minutes drawn up. */
    MINUTES("proces-verbaal wordt opgemaakt"),
    /** The receiving party signed the minutes; the State signs. */
    SIGNED("wordt getekend"),
    /** Ownership and risk have passed. */
    TRANSFERRED("overgedragen"),
    /** It was counted, and no lot of it is taken over. */
    NOTHING_TAKEN("geteld, niets over te nemen"),
    /** Everything was undone; it can be tried again. */
    UNDONE("ongedaan gemaakt"),
    /** An official took it out of the handover. */
    LEFT_OUT("niet overgedragen"),
    /** Nothing lay there any more when it was to be frozen. */
    EMPTY("leeg"),
    /** The transfer was reversed by an entry with its own signatures. */
    REVERSED("teruggeboekt");

    private final String dutch;

    SiteState(String dutch) {
        this.dutch = dutch;
    }

    /** As an official reads it. */
    public String inDutch() {
        return dutch;
    }

    /** Whether nothing may leave the site. */
    public boolean frozen() {
        return switch (this) {
            case FROZEN, COUNTING, IN_DISPUTE, MINUTES, SIGNED -> true;
            case PLANNED, TRANSFERRED, NOTHING_TAKEN, UNDONE, LEFT_OUT, EMPTY, REVERSED -> false;
        };
    }
}
