package org.ironstock.contract.domain;

import java.time.Instant;
import java.time.LocalDate;
import org.ironstock.shared.DutchCalendar;

/**
 * Moments before the end of a contract; those that have passed are due at once.
 *
 * @param renewalAt when it is decided what follows the contract
 * @param wrapUpAt when its end is prepared
 * @param endedAt first moment after its last day
 */
public record EndTerms(Instant renewalAt, Instant wrapUpAt, Instant endedAt) {

    /**
     * Counts back in calendar months from the last day.
     *
     * @param renewalMonths at least {@code wrapUpMonths}
     */
    public static EndTerms of(LocalDate lastDay, int renewalMonths, int wrapUpMonths) {
        return new EndTerms(
                DutchCalendar.startOf(lastDay.minusMonths(renewalMonths)),
                DutchCalendar.startOf(lastDay.minusMonths(wrapUpMonths)),
                DutchCalendar.startOf(lastDay.plusDays(1)));
    }
}
