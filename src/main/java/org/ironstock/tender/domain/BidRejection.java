package org.ironstock.tender.domain;

import java.time.Instant;
import java.util.UUID;

/**
 * A bid that fell out, by the decision of a person, with its reason for the letter.
 *
 * @param reason in Dutch, as the bidder will read it
 * @param decidedBy official
 */
public record BidRejection(
        UUID bidId, String tenderId, Ground ground, String reason, String decidedBy, Instant decidedAt) {

    /** Why a bid falls out. */
    public enum Ground {
        FORMALITY("Vormgebrek niet hersteld"),
        EXCLUSION("Uitsluitingsgrond"),
        SUITABILITY("Geschiktheid"),
        KNOCK_OUT("Knock-outeis"),
        MINIMUM_QUALITY("Minimumscore voor kwaliteit niet gehaald"),
        PRICE_INVALID("Prijs ontbreekt of is ongeldig"),
        ABNORMALLY_LOW("Abnormaal lage prijs"),
        EVIDENCE("Bewijsmiddelen niet geleverd of niet geldig"),
        CONTRACT_NOT_SIGNED("Contract niet getekend");

        private final String dutch;

        Ground(String dutch) {
            this.dutch = dutch;
        }

        public String inDutch() {
            return dutch;
        }
    }
}
