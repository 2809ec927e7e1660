package org.ironstock.tender.domain;

import java.math.BigDecimal;
import java.util.Optional;
import org.ironstock.shared.Money;

/**
 * How price and quality become one score, with the parameters that were published.
 *
 * @param kind formula
 * @param minimumPrice preset Pmin: a lower price counts as this one; weighted factor only
 * @param maximumPrice preset Pmax: a higher price scores zero; weighted factor only
 * @param logarithmBase A of the logarithmic formula, usually 1.5, 2 or 3
 * @param maximumQualityValue fictitious discount in euro for full quality; award on value only
 * @param constant factor of value for money
 * @param tieBreaker code of the criterion that decides a tie; empty for a draw
 */
public record ScoringFormula(
        Kind kind,
        Optional<Money> minimumPrice,
        Optional<Money> maximumPrice,
        Optional<BigDecimal> logarithmBase,
        Optional<Money> maximumQualityValue,
        Optional<BigDecimal> constant,
        String tieBreaker) {

    /** Formulas that may be published. */
    public enum Kind {
        /** {@code S = WQ*Q + WP*(Pmax-P)/(Pmax-Pmin)}. */
        WEIGHTED_FACTOR("Gewogen factor"),
        /** {@code S = WQ*Q + WP*(1 - log(P/Pbest)/log A)}. */
        LOGARITHMIC("Logaritmisch"),
        /** Fictitious price {@code P - Q} in euro; the lowest wins. */
        AWARD_ON_VALUE("Gunnen op waarde"),
        /** {@code Q/P} times a constant. */
        VALUE_FOR_MONEY("Value for money"),
        /** {@code WP*Pbest/P}: a bid that falls out can turn the ranks of the others around. */
        RELATIVE("Relatief");

        private final String dutch;

        Kind(String dutch) {
            this.dutch = dutch;
        }

        public String inDutch() {
            return dutch;
        }
    }

    public static ScoringFormula weightedFactor(Money minimum, Money maximum, String tieBreaker) {
        return new ScoringFormula(
                Kind.WEIGHTED_FACTOR,
                Optional.of(minimum),
                Optional.of(maximum),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                tieBreaker);
    }

    public static ScoringFormula logarithmic(BigDecimal base, String tieBreaker) {
        return new ScoringFormula(
                Kind.LOGARITHMIC,
                Optional.empty(),
                Optional.empty(),
                Optional.of(base),
                Optional.empty(),
                Optional.empty(),
                tieBreaker);
    }

    public static ScoringFormula awardOnValue(Money maximumQualityValue, String tieBreaker) {
        return new ScoringFormula(
                Kind.AWARD_ON_VALUE,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(maximumQualityValue),
                Optional.empty(),
                tieBreaker);
    }

    public static ScoringFormula valueForMoney(BigDecimal constant, String tieBreaker) {
        return new ScoringFormula(
                Kind.VALUE_FOR_MONEY,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(constant),
                tieBreaker);
    }

    public static ScoringFormula relative(String tieBreaker) {
        return new ScoringFormula(
                Kind.RELATIVE,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                tieBreaker);
    }
}
