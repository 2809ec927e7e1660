package org.ironstock.handover.domain;

import java.math.BigInteger;
import java.util.Optional;
import org.ironstock.shared.Money;
import org.ironstock.shared.Quantity;

/**
 * Holds two blind counts of a lot against each other and against the books.
 *
 * <p>The difference is that between the highest and the lowest of the three. It is measured against the books, so that the
 * smallest difference of a lot that the books do not know is without measure, and goes to a third person.
 */
public record CountComparison(CountLimits limits) {

    private static final long PER_MILLE = 1000;

    /** What follows from a comparison. */
    public enum Course {
        ACCEPT,
        RECOUNT,
        THIRD
    }

    /**
     * What was found of one lot.
     *
     * @param book what the books say
     * @param first empty when the first counter did not name a lot that is not in the books
     * @param second the same of the second counter
     * @param priceCents price of a piece; empty when it is not known
     * @param recounted whether these are the counts of the recount
     */
    public record Counted(
            Quantity book,
            Optional<Quantity> first,
            Optional<Quantity> second,
            Optional<Long> priceCents,
            boolean recounted) {

        /** Pieces between the highest and the lowest of books and counts; what nobody named counts as none here. */
        public long difference() {
            long one = first.orElse(Quantity.NONE).pieces();
            long other = second.orElse(Quantity.NONE).pieces();
            long most = Math.max(book.pieces(), Math.max(one, other));
            long least = Math.min(book.pieces(), Math.min(one, other));
            return most - least;
        }

        /** Value of the difference; empty when there is one and nobody knows the price, since unknown is not nothing. */
        public Optional<Money> value() {
            if (difference() == 0) {
                return Optional.of(Money.ZERO);
            }
            return priceCents.map(cents -> new Money(Math.multiplyExact(difference(), cents)));
        }
    }

    /**
     * What one lot comes to.
     *
     * @param accepted what counts; present only with {@link Course#ACCEPT}
     * @param acceptance how it came to count; present only with {@link Course#ACCEPT}
     */
    public record Judgement(Course course, Optional<Quantity> accepted, Optional<CountAcceptance> acceptance) {

        private static Judgement of(Course course) {
            return new Judgement(course, Optional.empty(), Optional.empty());
        }

        private static Judgement accept(Quantity quantity, CountAcceptance acceptance) {
            return new Judgement(Course.ACCEPT, Optional.of(quantity), Optional.of(acceptance));
        }
    }

    /** Judges one lot: its value first, then its size. */
    public Judgement judge(Counted lot) {
        if (lot.first().isEmpty() || lot.second().isEmpty()) {
            return Judgement.of(Course.THIRD);
        }
        Quantity lower = lower(lot.first().get(), lot.second().get());
        if (lot.difference() == 0) {
            return Judgement.accept(lower, CountAcceptance.EQUAL);
        }
        boolean withinValue =
                lot.value().filter(value -> !value.exceeds(limits.valueLimit())).isPresent();
        if (!withinValue || !within(lot, limits.recountPerMille())) {
            return Judgement.of(Course.THIRD);
        }
        if (within(lot, limits.acceptPerMille())) {
            return Judgement.accept(lower, lot.recounted() ? CountAcceptance.RECOUNT : CountAcceptance.LOWER);
        }
        return Judgement.of(lot.recounted() ? Course.THIRD : Course.RECOUNT);
    }

    private static boolean within(Counted lot, int perMille) {
        BigInteger difference = BigInteger.valueOf(lot.difference()).multiply(BigInteger.valueOf(PER_MILLE));
        return difference.compareTo(BigInteger.valueOf(lot.book().pieces()).multiply(BigInteger.valueOf(perMille)))
                <= 0;
    }

    private static Quantity lower(Quantity one, Quantity other) {
        return one.exceeds(other) ? other : one;
    }
}
