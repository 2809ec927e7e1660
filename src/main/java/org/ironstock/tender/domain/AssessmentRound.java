package org.ironstock.tender.domain;

import java.time.Instant;

/**
 * A time that bids are judged. The first has number 1 and no row; a later one was ordered, e.g. by a judge.
 *
 * @param round from 2
 * @param reason why everything from here on is judged anew, in Dutch
 * @param orderedBy official who began it
 */
public record AssessmentRound(
        String tenderId, int round, Scope scope, String reason, String orderedBy, Instant beganAt) {

    /** From where on everything is judged anew. */
    public enum Scope {
        /** Exclusion, suitability, demands, quality and price. */
        QUALITY("Beoordeling vanaf de kwaliteit"),
        /** Price and ranking; the signed scores for quality stay. */
        PRICE("Beoordeling vanaf de prijs");

        private final String dutch;

        Scope(String dutch) {
            this.dutch = dutch;
        }

        public String inDutch() {
            return dutch;
        }
    }
}
