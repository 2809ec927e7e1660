package org.ironstock.contract.domain;

import java.util.List;
import java.util.Optional;
import org.ironstock.contract.StandbyShortfall;

/** Why a supplier may be declared in default. */
public enum DefaultGround {
    /** So many orders were penalised up to the most a late part costs. */
    CAPPED_PENALTIES("boetes die het maximum bereikten", true),
    /** So many lots were rejected one after the other. */
    REJECTED_LOTS("achter elkaar afgekeurde partijen", true),
    /** A stand-by line earned no fee in two months in a row. */
    STANDBY_IN_A_ROW("stand-by lijn met twee maanden achter elkaar zonder vergoeding", true),
    /** A stand-by line earned no fee in three of twelve months: its contract gives the right to end it. */
    STANDBY_IN_TWELVE("stand-by lijn met drie maanden in twaalf maanden zonder vergoeding", false);

    private final String inDutch;
    private final boolean curable;

    DefaultGround(String inDutch, boolean curable) {
        this.inDutch = inDutch;
        this.curable = curable;
    }

    /** Whether the supplier is given notice and a term to mend it before the contract can be dissolved. */
    public boolean curable() {
        return curable;
    }

    /** The ground that months without fee of a stand-by line are. */
    public static DefaultGround of(StandbyShortfall.Kind kind) {
        return switch (kind) {
            case TWO_IN_A_ROW -> STANDBY_IN_A_ROW;
            case THREE_IN_TWELVE -> STANDBY_IN_TWELVE;
        };
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
