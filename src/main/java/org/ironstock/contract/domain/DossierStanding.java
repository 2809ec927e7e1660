package org.ironstock.contract.domain;

/** What a check of the file of a contract came to. */
public enum DossierStanding {
    COMPLETE,
    /** Gaps, and the term to repair runs. */
    GAPS,
    /** Gaps, and the term has passed. */
    TOO_LATE
}
