package org.ironstock.contract.domain;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * A supplier that does not do what a contract asks. A contract has one that is open at a time.
 *
 * @param id e.g. {@code CTR-2026-001-V1}
 * @param noticeId notice of default as it was last drawn; empty until then
 * @param cureUntil last moment to mend it; empty until the notice is signed
 * @param dissolutionId the dissolution as it was last drawn; empty until then
 */
public record ContractDefault(
        String id,
        String contractId,
        DefaultGround ground,
        State state,
        Instant suspectedAt,
        Optional<UUID> noticeId,
        Optional<Instant> cureUntil,
        Optional<UUID> dissolutionId) {

    /** How far a default is. */
    public enum State {
        /** A ground is there; nothing is sent. */
        SUSPECTED("in gebreke te stellen", true),
        /** The notice of default is signed; the cure term runs or is judged. */
        NOTIFIED("in gebreke gesteld", true),
        /** Not mended, or of a kind that need not be mended first; a lawyer advises. */
        NOT_CURED("ontbinding te beoordelen", true),
        /** No notice was sent. */
        DROPPED("niet in gebreke gesteld", false),
        /** The supplier mended it. */
        CURED("hersteld", false),
        /** The contract was not dissolved for it. */
        KEPT("contract niet ontbonden", false),
        /** The contract is dissolved. */
        DISSOLVED("contract ontbonden", false);

        private final String inDutch;
        private final boolean open;

        State(String inDutch, boolean open) {
            this.inDutch = inDutch;
            this.open = open;
        }

        public String inDutch() {
            return inDutch;
        }

        /** Whether something is still to be decided. */
        public boolean open() {
            return open;
        }
    }
}
