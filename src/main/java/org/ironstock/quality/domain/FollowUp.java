package org.ironstock.quality.domain;

import java.time.Instant;

/**
 * What follows from a rejection.
 *
 * @param serious whether the inspectorate must know: the defect may harm people and the goods are also elsewhere
 */
public record FollowUp(Claim claim, boolean serious, String reason, String handledBy, Instant handledAt) {

    /** What is claimed from the supplier. */
    public enum Claim {
        REPLACEMENT("vervanging van de partij"),
        REFUND("terugbetaling of ontbinding van de levering"),
        NONE("geen vordering");

        private final String dutch;

        Claim(String dutch) {
            this.dutch = dutch;
        }

        public String inDutch() {
            return dutch;
        }
    }
}
