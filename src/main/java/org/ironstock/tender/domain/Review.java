package org.ironstock.tender.domain;

import java.time.Instant;

/**
 * What one reviewer decided on one round of the procurement documents.
 *
 * @param round draft that was judged; a later draft is another round
 * @param reason why; required when not approved
 */
public record Review(
        int round, Reviewer reviewer, boolean approved, String reason, String official, Instant decidedAt) {

    /** Who reviews, and on what. */
    public enum Reviewer {
        LEGAL("Juridische toets"),
        POLICY("Beleidstoets"),
        COOPERATION("Toets samenwerking");

        private final String dutch;

        Reviewer(String dutch) {
            this.dutch = dutch;
        }

        public String inDutch() {
            return dutch;
        }
    }
}
