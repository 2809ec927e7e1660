package org.ironstock.pool.domain;

import org.ironstock.shared.Money;

/**
 * What one order took from a pool.
 *
 * @param amount reserved or settled; zero after release
 */
public record PoolReservation(String orderRef, String poolCode, Money amount, State state) {

    /** Where a reservation stands. */
    public enum State {
        RESERVED,
        RELEASED,
        SETTLED
    }

    /** Whether at least this much is set aside now. */
    public boolean holds(Money needed) {
        return open() && !needed.exceeds(amount);
    }

    public boolean open() {
        return state == State.RESERVED;
    }
}
