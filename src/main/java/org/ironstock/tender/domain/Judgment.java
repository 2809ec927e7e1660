package org.ironstock.tender.domain;

import java.time.Instant;
import java.time.LocalDate;

/**
 * What a judge decided.
 *
 * @param reference where the judgment is found, e.g. its ECLI
 */
public record Judgment(Outcome outcome, LocalDate givenOn, String reference, String recordedBy, Instant recordedAt) {

    /** The four ways in which a case leads on. */
    public enum Outcome {
        /** The claim was dismissed, or the plaintiff took it back: the award stands. */
        DISMISSED("Vordering afgewezen of ingetrokken"),
        /** Bids must be judged anew from quality on. */
        REASSESS_QUALITY("Herbeoordeling vanaf de kwaliteit"),
        /** Prices and ranking must be judged anew. */
        REASSESS_PRICE("Herbeoordeling vanaf de prijs"),
        /** Another award decision must be taken, e.g. with better reasons. */
        NEW_DECISION("Nieuwe gunningsbeslissing"),
        /** Nothing may be awarded in this tender. */
        PROHIBITED("Verbod om te gunnen");

        private final String dutch;

        Outcome(String dutch) {
            this.dutch = dutch;
        }

        public String inDutch() {
            return dutch;
        }
    }
}
