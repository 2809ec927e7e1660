package org.ironstock.tender;

/** Part of the State that runs a tender. */
public enum Executor {
    /** Executive agency of the Ministry of Health (VWS). */
    CIBG("CIBG"),
    /** Netherlands Enterprise Agency. */
    RVO("Rijksdienst voor Ondernemend Nederland (RVO)");

    private final String dutch;

    Executor(String dutch) {
        this.dutch = dutch;
    }

    public String inDutch() {
        return dutch;
    }
}
