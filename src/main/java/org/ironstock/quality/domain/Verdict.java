package org.ironstock.quality.domain;

/** What a test says. */
public enum Verdict {
    PASS("goed"),
    /** Just outside the limit: one retest with a tightened plan. */
    BORDERLINE("net buiten de grens"),
    FAIL("niet goed");

    private final String dutch;

    Verdict(String dutch) {
        this.dutch = dutch;
    }

    public String inDutch() {
        return dutch;
    }

    /** The worse of two. */
    Verdict worst(Verdict other) {
        return compareTo(other) >= 0 ? this : other;
    }
}
