package org.ironstock.contract.domain;

import java.util.List;
import java.util.Optional;

/** Why a supplier may be declared in default. */
public enum DefaultGround {
    /** So many orders were penalised up to the most a late part costs. */
    CAPPED_PENALTIES("boetes die het maximum bereikten"),
    /** So many lots were rejected one after the other. */
    REJECTED_LOTS("achter elkaar afgekeurde partijen");

    private final String inDutch;

    DefaultGround(String inDutch) {
        this.inDutch = inDutch;
    }

    public String inDutch() {
        return inDutch;
    }

    /**
     * The ground that is there, if any.
     *
     * @param cappedOrders orders with an imposed penalty at its cap
     * @param released whether each lot that was decided was released, newest first
     */
    public static Optional<DefaultGround> of(int cappedOrders, List<Boolean> released, Limits limits) {
        if (cappedOrders >= limits.cappedOrders()) {
            return Optional.of(CAPPED_PENALTIES);
        }
        return rejectedInARow(released) >= limits.rejectedLots() ? Optional.of(REJECTED_LOTS) : Optional.empty();
    }

    /** How many of the newest lots were rejected one after the other. */
    public static int rejectedInARow(List<Boolean> released) {
        int newestReleased = released.indexOf(Boolean.TRUE);
        return newestReleased < 0 ? released.size() : newestReleased;
    }

    /** From how many on, as policy has set it. */
    public record Limits(int cappedOrders, int rejectedLots) {}
}
