package org.ironstock.tender.domain;

import java.time.Instant;
import java.time.LocalDate;
import org.ironstock.shared.DutchCalendar;

/**
 * Deadlines of the bidding period, counted from the day of dispatch. Every day ends at 23:59:59.
 *
 * @param questionsUntil last moment for questions
 * @param answersUntil last moment for the last answers
 * @param closingAt last moment for bids
 * @param validUntil last moment that bids stay valid
 */
public record BiddingPeriod(Instant questionsUntil, Instant answersUntil, Instant closingAt, Instant validUntil) {

    /**
     * Counts the deadlines by the calendar: forward periods roll on to a working day, answers roll back (they are
     * counted before closing).
     *
     * @param dispatch moment of dispatch, not of publication
     */
    public static BiddingPeriod from(Instant dispatch, TimeLimits limits, DutchCalendar calendar) {
        return closingOn(closing(dispatch, limits.biddingDays(), limits, calendar), limits, calendar);
    }

    /**
     * First day on which bidding may close: a prior notice shortens the period as a rule to one length, and the law
     * knows a shorter one below which it never comes (art. 2.71 lid 3 Aw 2012).
     *
     * @param dispatch moment of dispatch, not of publication
     */
    public static LocalDate earliestClosing(Instant dispatch, TimeLimits limits, DutchCalendar calendar) {
        return closing(dispatch, limits.floorDays(), limits, calendar);
    }

    private static LocalDate closing(Instant dispatch, int days, TimeLimits limits, DutchCalendar calendar) {
        LocalDate day = DutchCalendar.dayOf(dispatch);
        return limits.biddingInWorkingDays() ? calendar.plusWorkingDays(day, days) : calendar.endOfPeriod(day, days);
    }

    /** The deadlines that belong to a closing day: answers and questions counted back, validity counted on. */
    public static BiddingPeriod closingOn(LocalDate closing, TimeLimits limits, DutchCalendar calendar) {
        LocalDate answers = calendar.daysBefore(closing, limits.answersDays());
        LocalDate questions = calendar.minusWorkingDays(answers, limits.questionsWorkingDays());
        LocalDate valid = calendar.endOfPeriod(closing, limits.validityDays());
        return new BiddingPeriod(
                DutchCalendar.endOf(questions),
                DutchCalendar.endOf(answers),
                DutchCalendar.endOf(closing),
                DutchCalendar.endOf(valid));
    }
}
