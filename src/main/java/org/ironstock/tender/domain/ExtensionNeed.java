package org.ironstock.tender.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * Something that asks for a later closing. While one is open, bidding cannot be closed.
 *
 * @param earliestClosing first day on which closing satisfies the rule again
 * @param detail what happened, in Dutch
 * @param raisedBy official, machine client or {@code system}
 */
public record ExtensionNeed(
        UUID id,
        String tenderId,
        Ground ground,
        LocalDate earliestClosing,
        String detail,
        String raisedBy,
        Instant raisedAt) {

    /** Why closing moves. The names are stored. */
    public enum Ground {
        /** The last answers come, or came, too short before closing. */
        ANSWERS_LATE("Antwoorden te laat voor de sluiting", "art. 2.54 Aw 2012", true),
        /** A nota changes the documents substantially. */
        SUBSTANTIAL_CHANGE(
                "Wezenlijke wijziging van de stukken", "art. 2.54 Aw 2012; art. 47 lid 3 Richtlijn 2014/24/EU", true),
        /** The notice was dispatched later than planned, so that the published closing breaks the minimum. */
        DISPATCH_LATE("Aankondiging later verzonden dan gepland", "art. 2.71 Aw 2012", true),
        /** The platform could not be reached before closing. */
        OUTAGE("Storing van het platform", "art. 2.109a Aw 2012", false);

        private final String dutch;
        private final String law;
        private final boolean compelling;

        Ground(String dutch, String law, boolean compelling) {
            this.dutch = dutch;
            this.law = law;
            this.compelling = compelling;
        }

        /** As an official reads it. */
        public String inDutch() {
            return dutch;
        }

        /** Legal ground. */
        public String law() {
            return law;
        }

        /** Whether the law leaves no choice. */
        public boolean compelling() {
            return compelling;
        }
    }
}
