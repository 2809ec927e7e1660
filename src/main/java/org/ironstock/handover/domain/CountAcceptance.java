package org.ironstock.handover.domain;

/** How a counted quantity came to count. */
public enum CountAcceptance {
    /** Both counted what the books say. */
    EQUAL("beide tellingen gelijk aan de boeken"),
    /** The counts and the books lie so close together that the lower count counts. */
    LOWER("laagste van de twee tellingen"),
    /** The same after a recount. */
    RECOUNT("laagste van de twee hertellingen"),
    /** A third person settled it. */
    THIRD("vastgesteld door een derde");

    private final String dutch;

    CountAcceptance(String dutch) {
        this.dutch = dutch;
    }

    /** As an official reads it. */
    public String inDutch() {
        return dutch;
    }
}
