package org.ironstock.quality.domain;

/** How strictly a sample is judged (ISO 2859-1, tables 2-A and 2-B). */
public enum Severity {
    NORMAL("normaal"),
    /** After a rejected lot, and in a retest. */
    TIGHTENED("verscherpt");

    private final String dutch;

    Severity(String dutch) {
        this.dutch = dutch;
    }

    public String inDutch() {
        return dutch;
    }
}
