package org.ironstock.payment.domain;

import java.time.LocalDate;
import java.util.Optional;

/**
 * One payment and how far it is.
 *
 * @param number order in which payments were queued
 * @param batchId batch that it is in; empty while it waits
 * @param endToEndId what bank and payee call it; empty while it waits
 * @param reason why it was rejected or what the bank last said, in Dutch; may be empty
 * @param bookedOn day on which the bank booked it; empty until then
 */
public record Payment(
        long number,
        ApprovedPayment order,
        State state,
        Optional<String> batchId,
        Optional<String> endToEndId,
        String reason,
        Optional<LocalDate> bookedOn) {

    /** Where a payment stands. */
    public enum State {
        WAITING("wacht"),
        BATCHED("in batch"),
        SENT("bij de bank"),
        ACCEPTED("aanvaard door de bank"),
        EXECUTED("uitgevoerd"),
        REJECTED("niet betaald");

        private final String dutch;

        State(String dutch) {
            this.dutch = dutch;
        }

        /** In the words of an official. */
        public String inDutch() {
            return dutch;
        }

        /** Whether the bank has it and has not said how it ended. */
        public boolean atBank() {
            return this == SENT || this == ACCEPTED;
        }
    }
}
