package org.ironstock.tender;

/** Procurement procedure of a tender. The names are stored and stand in decision tables. */
public enum Procedure {
    /** Open procedure, art. 2.26 and 2.71 Aw 2012. */
    OPEN("Openbare procedure", true),
    /** Open procedure with a period shortened for urgency, art. 2.74 Aw 2012. */
    OPEN_ACCELERATED("Openbare procedure, versneld", true),
    /** National private procedure with at least three invited parties, art. 1.14 Aw 2012. */
    BELOW_THRESHOLD("Meervoudig onderhandse procedure", false);

    private final String dutch;
    private final boolean withNotice;

    Procedure(String dutch, boolean withNotice) {
        this.dutch = dutch;
        this.withNotice = withNotice;
    }

    /** Name as an official reads it. */
    public String inDutch() {
        return dutch;
    }

    /** Whether a contract notice must be published. */
    public boolean withNotice() {
        return withNotice;
    }
}
