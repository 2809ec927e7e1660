package org.ironstock.signing.domain;

/** Whether the dossier holds every document that a signature asks for. */
public enum DossierOutcome {
    COMPLETE,
    /** Something is missing and will be added. */
    INCOMPLETE,
    /** Something is still missing after the last round, or will not be added. */
    GIVEN_UP
}
