package org.ironstock.tender.domain;

import java.time.LocalDate;
import java.util.Optional;
import org.ironstock.tender.domain.ExclusionGround.Treatment;

/**
 * Whether a fact may still count against a party: five years for mandatory grounds, three for facultative ones, counted
 * back from the day of the bid (art. 2.86 and 2.87 Aw 2012). The first day of the period itself still counts. Taxes and
 * premiums do not count once they are paid or arranged.
 *
 * @param submittedOn day on which the bid was submitted
 */
public record LookBack(LocalDate submittedOn) {

    /** Years back for mandatory grounds. */
    public static final int MANDATORY_YEARS = 5;

    /** Years back for facultative grounds. */
    public static final int FACULTATIVE_YEARS = 3;

    /**
     * Why a fact no longer counts, in Dutch; empty when it does.
     *
     * @param factOn day on which the fact was established
     * @param settled whether debts were paid or arranged
     */
    public Optional<String> lapsed(Treatment treatment, LocalDate factOn, boolean settled) {
        if (treatment == Treatment.MANDATORY_UNLESS_SETTLED && settled) {
            return Optional.of("De schuld is betaald of er is een regeling getroffen.");
        }
        int years = treatment == Treatment.FACULTATIVE ? FACULTATIVE_YEARS : MANDATORY_YEARS;
        return factOn.isBefore(submittedOn.minusYears(years))
                ? Optional.of(
                        "Het feit ligt buiten de terugkijkperiode van %s jaar.".formatted(years == 3 ? "drie" : "vijf"))
                : Optional.empty();
    }
}
