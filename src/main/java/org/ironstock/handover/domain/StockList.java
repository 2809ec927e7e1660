package org.ironstock.handover.domain;

import java.time.Instant;
import java.util.Optional;

/**
 * A list of stock as it was brought, and how far it is.
 *
 * @param sha256 of the bytes of the file; empty while it is being read
 * @param rows rows that were read
 * @param bookedRows rows that are booked as opening stock
 */
public record StockList(
        long number,
        String handoverId,
        String fileName,
        String sha256,
        State state,
        long rows,
        long bookedRows,
        String broughtBy,
        Instant broughtAt,
        Optional<String> acceptedBy,
        Optional<Instant> acceptedAt) {

    /** How far a list is. */
    public enum State {
        READING("wordt gelezen"),
        /** The reading was cut off. */
        BROKEN("lezen afgebroken"),
        /** Something in it must be mended first; nothing but its findings is kept. */
        REFUSED("geweigerd, zie de bevindingen"),
        READY("wacht op aanvaarding"),
        /** A newer list came before it was accepted. */
        REPLACED("vervangen door een nieuwere lijst"),
        ACCEPTED("aanvaard, wordt geboekt"),
        BOOKED("aanvaard en geboekt");

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
