package org.ironstock.handover.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * A set of lots that leaves the stock together, by one decision.
 *
 * @param id e.g. {@code OVD-2026-001-A1}
 * @param lots holdings in it; a lot at two places counts twice
 * @param firstExpiry shortest shelf life in it
 * @param document the decision that is signed for it; empty while it is not drawn up
 * @param ending how it ended, in Dutch; empty while it runs
 */
public record Disposal(
        String id,
        String handoverId,
        Lane lane,
        State state,
        long lots,
        long pieces,
        LocalDate firstExpiry,
        LocalDate lastExpiry,
        Optional<UUID> document,
        String chosenBy,
        Instant chosenAt,
        String ending) {

    /** How far it is. */
    public enum State {
        OPEN("in voorbereiding"),
        /** Its decision is being signed, or was signed and is being carried out. */
        DECIDED("besluit opgemaakt"),
        /** Out of the stock. */
        BOOKED("afgevoerd"),
        /** The lots went back to those that are to be disposed of. */
        RETURNED("teruggelegd"),
        /** Nobody was found; the lots went to the next lane. */
        PASSED_ON("doorgeschoven");

        private final String dutch;

        State(String dutch) {
            this.dutch = dutch;
        }

        /** As an official reads it. */
        public String inDutch() {
            return dutch;
        }
    }
}
