package org.ironstock.stock;

import org.ironstock.shared.Quantity;

/** How much of a product care needs in a week. Unknown is not zero. */
public sealed interface WeeklyNeed {

    /** @param quantity may be zero: then nothing is needed, and that is known */
    record Known(Quantity quantity) implements WeeklyNeed {}

    /** Nobody said. */
    record Unknown() implements WeeklyNeed {}

    static WeeklyNeed of(Quantity quantity) {
        return new Known(quantity);
    }

    static WeeklyNeed unknown() {
        return new Unknown();
    }
}
