package org.ironstock.handover.domain;

import java.util.Optional;
import org.ironstock.stock.Counter;
import org.ironstock.stock.Flow;
import org.ironstock.stock.MovementKind;

/** The way out of a lot that is not taken over. */
public enum Lane {
    /** Sold for use outside Dutch care. */
    SALE("verkoop", MovementKind.SALE, Counter.SOLD, Flow.SOLD, "sale"),
    /** Given to a charity, a country in need or for a public task. */
    DONATION("schenking", MovementKind.DONATION, Counter.DONATED, Flow.DONATED, "donation"),
    /** Processed sustainably. */
    PROCESSING("verwerking", MovementKind.PROCESSING, Counter.PROCESSED, Flow.PROCESSED, "processing"),
    /** Waits until somebody judges where it goes. */
    QUARANTINE("quarantaine"),
    /** Stands in the books and was not found; no way out, but a difference of the reconciliation. */
    MISSING("niet aangetroffen");

    private final String dutch;
    private final Optional<Out> out;

    /**
     * How a lane takes lots out of the stock.
     *
     * @param documentKind of the decision that is signed for it
     */
    public record Out(MovementKind movement, Counter counter, Flow flow, String documentKind) {}

    Lane(String dutch) {
        this.dutch = dutch;
        this.out = Optional.empty();
    }

    Lane(String dutch, MovementKind movement, Counter counter, Flow flow, String documentKind) {
        this.dutch = dutch;
        this.out = Optional.of(new Out(movement, counter, flow, documentKind));
    }

    /** As an official reads it. */
    public String inDutch() {
        return dutch;
    }

    /** Empty when nothing leaves the stock by it. */
    public Optional<Out> out() {
        return out;
    }

    /** Whether it is a lane for use by people, for which expired and rejected lots are not fit. */
    public boolean forUse() {
        return this == SALE || this == DONATION;
    }

    /** Where lots go for which nobody was found: after a sale a donation, after that processing. */
    public Lane next() {
        return this == SALE ? DONATION : PROCESSING;
    }
}
