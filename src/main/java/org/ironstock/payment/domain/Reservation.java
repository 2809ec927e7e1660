package org.ironstock.payment.domain;

import org.ironstock.shared.Money;

/**
 * What one case has set aside.
 *
 * @param amount reserved now; zero after release or commitment
 */
public record Reservation(String caseRef, String budgetLine, Money amount, State state) {

    /** Where a reservation stands. */
    public enum State {
        RESERVED,
        RELEASED,
        COMMITTED
    }

    /** Whether at least this much is set aside now. */
    public boolean holds(Money needed) {
        return state == State.RESERVED && !needed.exceeds(amount);
    }

    public boolean open() {
        return state == State.RESERVED;
    }
}
