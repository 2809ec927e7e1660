package org.ironstock.tender;

/**
 * Names of the procurement procedures. Which of them exist on a day, and what each demands, stands in the decision tables
 * {@code procedureSteps} and {@code timeLimits}; the names are stored and stand in those tables.
 */
public enum Procedure {
    /** Open procedure, art. 2.26 and 2.71 Aw 2012. */
    OPEN("Openbare procedure"),
    /** Open procedure with a period shortened for urgency, art. 2.74 Aw 2012. */
    OPEN_ACCELERATED("Openbare procedure, versneld"),
    /** Restricted procedure: selection first, then the invited bid, art. 2.27 Aw 2012. */
    RESTRICTED("Niet-openbare procedure"),
    /** Restricted procedure with periods shortened for urgency, art. 2.27 and 2.74 Aw 2012. */
    RESTRICTED_ACCELERATED("Niet-openbare procedure, versneld"),
    /** Negotiated procedure without prior publication, art. 2.32 Aw 2012. */
    NEGOTIATED("Onderhandelingsprocedure zonder aankondiging"),
    /** National private procedure with at least three invited parties, art. 1.14 Aw 2012. */
    BELOW_THRESHOLD("Meervoudig onderhandse procedure");

    private final String dutch;

    Procedure(String dutch) {
        this.dutch = dutch;
    }

    /** Name as an official reads it. */
    public String inDutch() {
        return dutch;
    }
}
