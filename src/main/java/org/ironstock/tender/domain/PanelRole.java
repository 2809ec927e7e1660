package org.ironstock.tender.domain;

/** What an official does for one tender, by appointment before closing. */
public enum PanelRole {
    /** Opens the vault first; leads the procedure. */
    FIRST_OPENER("Eerste opener"),
    FIRST_OPENER_DEPUTY("Plaatsvervangend eerste opener"),
    /** Opens the vault within ten minutes after the first, and is another person. */
    SECOND_OPENER("Tweede opener"),
    SECOND_OPENER_DEPUTY("Plaatsvervangend tweede opener"),
    /** Leads the consensus of the evaluators. */
    CHAIR("Voorzitter beoordelingsteam"),
    /** Scores every bid alone, before the consensus; at least three. */
    EVALUATOR("Beoordelaar"),
    /** Takes the place of an evaluator with an interest in a bidder. */
    RESERVE_EVALUATOR("Plaatsvervangend beoordelaar");

    private final String dutch;

    PanelRole(String dutch) {
        this.dutch = dutch;
    }

    /** Name as an official reads it. */
    public String inDutch() {
        return dutch;
    }
}
