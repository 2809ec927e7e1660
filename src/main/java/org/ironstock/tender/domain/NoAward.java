package org.ironstock.tender.domain;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * The decision to award to nobody.
 *
 * @param motive why, in Dutch; stands in the decision and in the letters
 * @param decision the drawn decision; empty until it is drawn
 */
public record NoAward(
        String tenderId,
        Reason reason,
        String motive,
        FollowUp followUp,
        String decidedBy,
        Instant decidedAt,
        Optional<UUID> decision) {

    /** Why nothing is awarded; each becomes a code of the result notice. */
    public enum Reason {
        NO_BIDS("Geen inschrijving ontvangen"),
        NO_VALID_BID("Alle inschrijvingen ongeldig of afgewezen"),
        NEED_CHANGED("De behoefte is veranderd"),
        NO_FUNDS("Onvoldoende geld"),
        NOT_SIGNED("De winnaar heeft het contract niet getekend"),
        OTHER("Andere reden");

        private final String dutch;

        Reason(String dutch) {
            this.dutch = dutch;
        }

        public String inDutch() {
            return dutch;
        }
    }

    /** What comes after. */
    public enum FollowUp {
        /** A new tender for the same need. */
        NEW_TENDER("Nieuwe aanbesteding"),
        /** Negotiation without notice, since no (suitable) bids came (art. 2.32 lid 1 onder a Aw 2012). */
        NEGOTIATION("Onderhandeling zonder aankondiging (art. 2.32 lid 1 onder a Aw 2012)"),
        NOTHING("Geen vervolg");

        private final String dutch;

        FollowUp(String dutch) {
            this.dutch = dutch;
        }

        public String inDutch() {
            return dutch;
        }
    }
}
