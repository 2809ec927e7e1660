package org.ironstock.contract.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.ironstock.shared.Money;

/**
 * What the State may claim because an order came too late. An order has more than one when goods are rejected after the
 * first was decided; each counts only what those before it did not.
 *
 * @param id e.g. {@code ORD-2026-001-B1}
 * @param dueOn last day on which a delivery was on time
 * @param until last day that counted for goods that had not come
 * @param parts late parts with their days and penalties
 * @param earlier what penalties before this one counted of these parts, whatever was decided about them
 * @param amount what this penalty claims: the parts together, less what was counted earlier
 * @param capReached whether a late part costs the most it ever will
 * @param documentId the claim or the waiver as signed; empty while nothing is decided
 */
public record Penalty(
        String id,
        String contractId,
        String orderId,
        LocalDate dueOn,
        LocalDate until,
        PenaltyTerms terms,
        List<LatePart> parts,
        Money earlier,
        Money amount,
        boolean capReached,
        State state,
        Optional<UUID> documentId,
        Instant calculatedAt) {

    public Penalty {
        parts = List.copyOf(parts);
    }

    /** What was decided about a penalty. */
    public enum State {
        /** Nothing is decided, or it is not signed yet. */
        OPEN("nog te beslissen"),
        /** The State claims the amount. */
        IMPOSED("opgelegd"),
        /** The State does not claim it, for signed reasons. */
        WAIVED("van afgezien");

        private final String inDutch;

        State(String inDutch) {
            this.inDutch = inDutch;
        }

        public String inDutch() {
            return inDutch;
        }
    }
}
