package org.ironstock.shared;

/**
 * A number of whole base units of a product (pieces, pairs, litres); never negative.
 *
 * @param pieces number of base units
 */
public record Quantity(long pieces) implements Comparable<Quantity> {

    public static final Quantity NONE = new Quantity(0);

    public Quantity {
        if (pieces < 0) {
            throw new IllegalArgumentException("A quantity is never negative, found " + pieces);
        }
    }

    public static Quantity of(long pieces) {
        return new Quantity(pieces);
    }

    /** @throws ArithmeticException when the sum does not fit */
    public Quantity plus(Quantity other) {
        return new Quantity(Math.addExact(pieces, other.pieces));
    }

    /** @throws ArithmeticException when the product does not fit */
    public Quantity times(long factor) {
        return new Quantity(Math.multiplyExact(pieces, factor));
    }

    public boolean exceeds(Quantity other) {
        return pieces > other.pieces;
    }

    @Override
    public int compareTo(Quantity other) {
        return Long.compare(pieces, other.pieces);
    }
}
