package org.ironstock.contract.watch;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import org.ironstock.contract.domain.FilterCover;
import org.ironstock.contract.domain.OrderParameter;
import org.ironstock.contract.domain.WatchParameter;
import org.ironstock.contract.persistence.OrderGrounds;
import org.ironstock.contract.persistence.WatchRows;
import org.ironstock.shared.DutchCalendar;
import org.springframework.stereotype.Component;

/** Limits and terms of the watch as policy has set them for today. */
@Component
class WatchPolicy {

    private final WatchRows rows;
    private final OrderGrounds grounds;
    private final Clock clock;

    WatchPolicy(WatchRows rows, OrderGrounds grounds, Clock clock) {
        this.rows = rows;
        this.grounds = grounds;
        this.clock = clock;
    }

    Instant now() {
        return clock.instant();
    }

    LocalDate today() {
        return DutchCalendar.dayOf(now());
    }

    /** Monday of this week. */
    LocalDate week() {
        return today().with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }

    /** First day from which a statement counts, as the check of orders counts it. */
    LocalDate oldestStatement() {
        return today().minusDays(grounds.parameter(OrderParameter.STATEMENT_DAYS, today()));
    }

    FilterCover.Limits filterLimits() {
        return new FilterCover.Limits(
                value(WatchParameter.FILTER_ESCALATION_WEEKS), value(WatchParameter.FILTER_SIGNAL_WEEKS));
    }

    int value(WatchParameter parameter) {
        return rows.parameter(parameter, today());
    }

    /** Last moment of a term in working days that starts today. */
    Instant endOfWorkingDays(WatchParameter parameter) {
        return DutchCalendar.endOf(DutchCalendar.official().plusWorkingDays(today(), value(parameter)));
    }

    String nextId(String series) {
        return rows.nextId(series, today().getYear());
    }
}
