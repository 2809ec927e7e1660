package org.ironstock.contract.domain;

import java.time.Instant;
import java.util.List;
import java.util.Set;

/**
 * The check whether goods that were complained of again are recalled.
 *
 * @param id e.g. {@code TRG-2026-001}; business key of its process
 * @param complaintId complaint that led to it
 * @param supplier lots keys of the supplier lots that it is about
 * @param decisions what officials decided, oldest first
 */
public record LotRecall(
        String id,
        String complaintId,
        State state,
        Set<String> supplierLots,
        List<Decision> decisions,
        Instant openedAt) {

    /** How far it is. */
    public enum State {
        OPEN,
        /** What could go to care is not free until the investigation is done. */
        BLOCKED,
        /** Rejected, and everybody who has it told. */
        RECALLED,
        /** Not recalled; two officials agreed. */
        DROPPED,
        /** Free again after the investigation. */
        LIFTED
    }

    /** What officials can decide. */
    public enum Choice {
        BLOCK("blokkeren en onderzoeken"),
        RECALL("terugroepen"),
        NONE("niet terugroepen"),
        NONE_CONFIRMED("niet terugroepen, bevestigd"),
        NONE_REJECTED("niet terugroepen, afgewezen"),
        LIFT("blokkade opheffen");

        private final String dutch;

        Choice(String dutch) {
            this.dutch = dutch;
        }

        public String inDutch() {
            return dutch;
        }
    }

    /** One decision with who took it and why. */
    public record Decision(Choice choice, String motive, String official, Instant at) {}

    public LotRecall {
        supplierLots = Set.copyOf(supplierLots);
        decisions = List.copyOf(decisions);
    }

    /** The newest decision of a kind. */
    public Decision last(Choice choice) {
        return decisions.stream()
                .filter(decision -> decision.choice() == choice)
                .reduce((one, later) -> later)
                .orElseThrow(() -> new IllegalStateException("Nobody decided %s in %s".formatted(choice, id)));
    }
}
