package org.ironstock.contract.domain;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Optional;
import org.ironstock.shared.DutchText;
import org.ironstock.shared.Quantity;

/**
 * How long the filter material of a producer lasts for one product: its stock divided by what it uses in a week.
 *
 * @param statement newest statement of the producer, also when it is too old to count
 * @param weeks rounded down to hundredths; empty when it is not known, or when nothing is used
 */
public record FilterCover(
        String productCode, Level level, Optional<BigDecimal> weeks, Optional<FilterStatement> statement) {

    /** How worrying it is, from the least to the most. */
    public enum Level {
        /** The producer uses none and has nothing to make. */
        NOT_USED("niet in gebruik"),
        ENOUGH("voldoende"),
        /** EZK is called in. */
        LOW("bijna op"),
        /** A signal goes out and another source is sought. */
        CRITICAL("kritiek"),
        /** Nobody knows: treated as the worst, never as nothing and never as enough. */
        UNKNOWN("onbekend");

        private final String dutch;

        Level(String dutch) {
            this.dutch = dutch;
        }

        public String inDutch() {
            return dutch;
        }

        /** Whether EZK must act. */
        public boolean escalates() {
            return compareTo(LOW) >= 0;
        }

        /** Whether a signal goes out. */
        public boolean signals() {
            return compareTo(CRITICAL) >= 0;
        }
    }

    /**
     * Below how many weeks what follows.
     *
     * @param escalationWeeks below this EZK is called in
     * @param signalWeeks below this a signal goes out
     */
    public record Limits(int escalationWeeks, int signalWeeks) {}

    /**
     * @param newest newest statement of the producer
     * @param oldest first day from which a statement counts
     * @param producing pieces that open orders ask of the producer: with these, a use of zero cannot be right
     */
    public static FilterCover of(
            String productCode, Optional<FilterStatement> newest, LocalDate oldest, Quantity producing, Limits limits) {
        Optional<FilterStatement> counting = newest.filter(statement -> statement.countsFrom(oldest));
        if (counting.isEmpty()) {
            return new FilterCover(productCode, Level.UNKNOWN, Optional.empty(), newest);
        }
        FilterStatement statement = counting.get();
        if (statement.weeklyUse().pieces() == 0) {
            Level level = producing.pieces() > 0 ? Level.UNKNOWN : Level.NOT_USED;
            return new FilterCover(productCode, level, Optional.empty(), newest);
        }
        BigDecimal stock = BigDecimal.valueOf(statement.stock().pieces());
        BigDecimal use = BigDecimal.valueOf(statement.weeklyUse().pieces());
        return new FilterCover(
                productCode, level(stock, use, limits), Optional.of(stock.divide(use, 2, RoundingMode.DOWN)), newest);
    }

    private static Level level(BigDecimal stock, BigDecimal use, Limits limits) {
        if (stock.compareTo(use.multiply(BigDecimal.valueOf(limits.signalWeeks()))) < 0) {
            return Level.CRITICAL;
        }
        return stock.compareTo(use.multiply(BigDecimal.valueOf(limits.escalationWeeks()))) < 0
                ? Level.LOW
                : Level.ENOUGH;
    }

    /** E.g. "1,50 weken", or in words why there is no number. */
    public String inDutch() {
        return weeks.map(number -> DutchText.decimal(number) + " weken").orElse(level.inDutch());
    }
}
