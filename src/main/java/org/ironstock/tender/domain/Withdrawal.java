package org.ironstock.tender.domain;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * The withdrawal of a tender. Until its decision is signed and carried out, the tender goes on.
 *
 * @param askedBy official or machine client that asked
 * @param occasion why it was asked, in Dutch
 * @param reason empty until an official gives it
 * @param motive why, in Dutch; bidders read it; empty until then
 * @param decidedBy official who wrote the motive; empty until then
 * @param decision the drawn decision; empty until it is drawn
 */
public record Withdrawal(
        long id,
        String tenderId,
        String askedBy,
        Instant askedAt,
        String occasion,
        Optional<Reason> reason,
        String motive,
        Optional<NoAward.FollowUp> followUp,
        String decidedBy,
        Optional<UUID> decision,
        State state) {

    /** Why a tender is withdrawn; each becomes a code of the result notice. */
    public enum Reason {
        NEED_CHANGED("De behoefte is veranderd"),
        NO_FUNDS("Onvoldoende geld"),
        PROCEDURE_FAULT("Fout in de stukken of in de procedure"),
        OTHER("Andere reden");

        private final String dutch;

        Reason(String dutch) {
            this.dutch = dutch;
        }

        public String inDutch() {
            return dutch;
        }
    }

    /** How far it is. */
    public enum State {
        /** Asked; motive or signature is still to come. */
        ASKED,
        /** Given up: the tender goes on. */
        DROPPED,
        /** The tender is withdrawn. */
        CARRIED_OUT,
        /** Signed when the tender had ended or the contract was signed. */
        TOO_LATE
    }

    /** @throws IllegalStateException before an official gave the reason */
    public Reason requireReason() {
        return reason.orElseThrow(() -> new IllegalStateException("Withdrawal %d has no reason yet".formatted(id)));
    }

    /** @throws IllegalStateException before the decision is drawn */
    public UUID requireDecision() {
        return decision.orElseThrow(() -> new IllegalStateException("Withdrawal %d has no decision".formatted(id)));
    }
}
