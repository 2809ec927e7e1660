package org.ironstock.stock;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.ironstock.shared.Quantity;

/**
 * What happened to stock, to be booked whole or not at all.
 *
 * @param reference key of the caller under which it is booked once, e.g. {@code RECEIPT-ORD-2026-004-1}
 * @param documentRef what proves it: id of a document, an order, a receipt
 * @param occurredAt when it happened, to the microsecond; not after the booking
 * @param bookedBy official or system that books
 */
public record Movement(
        String reference,
        MovementKind kind,
        String documentRef,
        Instant occurredAt,
        String bookedBy,
        List<Line> lines) {

    /** Leaves room for what a reversal puts in front of it. */
    public static final int LONGEST_REFERENCE = 150;

    /** Most pieces that one line moves: no sum of lines ever overflows. */
    public static final long MOST_PIECES = 1_000_000_000_000L;

    /**
     * So many pieces of a lot from one account to another.
     *
     * @param quantity above zero, at most {@link #MOST_PIECES}
     */
    public record Line(String lotId, Quantity quantity, Account from, Account to) {

        /** @throws IllegalArgumentException when nothing moves, or no holding takes part */
        public Line {
            if (quantity.pieces() < 1 || quantity.pieces() > MOST_PIECES) {
                throw new IllegalArgumentException(
                        "A line moves 1 to %d pieces, found %s of %s".formatted(MOST_PIECES, quantity, lotId));
            }
            if (from.equals(to) || from instanceof Counter && to instanceof Counter) {
                throw new IllegalArgumentException("A line moves stock, found %s to %s".formatted(from, to));
            }
        }
    }

    /** @throws IllegalArgumentException when a text is blank or too long, or there is no line */
    public Movement {
        requireText("reference", reference);
        if (reference.length() > LONGEST_REFERENCE && kind != MovementKind.REVERSAL) {
            throw new IllegalArgumentException(
                    "The reference '%s' has more than %d characters".formatted(reference, LONGEST_REFERENCE));
        }
        requireText("document", documentRef);
        requireText("person who books", bookedBy);
        if (lines.isEmpty()) {
            throw new IllegalArgumentException("Movement %s has no lines".formatted(reference));
        }
        occurredAt = occurredAt.truncatedTo(ChronoUnit.MICROS);
        lines = List.copyOf(lines);
    }

    static void requireText(String part, String text) {
        if (text.isBlank() || text.length() > 200) {
            throw new IllegalArgumentException(
                    "The %s of a movement has 1 to 200 characters, found '%s'".formatted(part, text));
        }
    }
}
