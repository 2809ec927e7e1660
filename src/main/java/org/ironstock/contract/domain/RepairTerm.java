package org.ironstock.contract.domain;

import java.time.Instant;
import java.time.LocalDate;
import org.ironstock.shared.DutchCalendar;

/**
 * The term within which the file of a contract is repaired. It starts with the first check that finds gaps and does not
 * start anew with a later one.
 *
 * @param until last moment at which a repair counts
 */
public record RepairTerm(Instant startedAt, Instant remindAt, Instant until) {

    /**
     * The term that starts now.
     *
     * @param days calendar days; a term that ends on a day off runs on to the next working day
     * @param reminderDays days before its end at which to remind
     */
    public static RepairTerm starting(Instant now, int days, int reminderDays, DutchCalendar calendar) {
        LocalDate last = calendar.endOfPeriod(DutchCalendar.dayOf(now), days);
        return new RepairTerm(
                now, DutchCalendar.startOf(calendar.daysBefore(last, reminderDays)), DutchCalendar.endOf(last));
    }

    /** Whether a repair at this moment comes too late. */
    public boolean passed(Instant now) {
        return !now.isBefore(passedAt());
    }

    /** Moment at which the timer fires: the first after the term. */
    public Instant passedAt() {
        return until.plusSeconds(1);
    }
}
