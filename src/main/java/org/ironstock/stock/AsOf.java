package org.ironstock.stock;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * The moment that a question is about.
 *
 * <p>The ledger knows two: when a thing happened and when it was booked. What was booked up to a moment is what one could
 * know then; what happened up to a moment is how it was, as far as one knows today, corrections included.
 */
public sealed interface AsOf {

    /** All that stands in the ledger now. */
    record Latest() implements AsOf {}

    /** What stood in the ledger at a moment, bookings of that moment included. */
    record Booked(Instant until) implements AsOf {
        public Booked {
            until = until.truncatedTo(ChronoUnit.MICROS);
        }
    }

    /** What had happened at a moment, that moment included, as far as one knows now. */
    record Occurred(Instant until) implements AsOf {
        public Occurred {
            until = until.truncatedTo(ChronoUnit.MICROS);
        }
    }

    static AsOf latest() {
        return new Latest();
    }

    static AsOf booked(Instant until) {
        return new Booked(until);
    }

    static AsOf occurred(Instant until) {
        return new Occurred(until);
    }
}
