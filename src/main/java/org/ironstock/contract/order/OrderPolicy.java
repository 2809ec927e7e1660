package org.ironstock.contract.order;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import org.ironstock.contract.domain.OrderLimits;
import org.ironstock.contract.domain.OrderParameter;
import org.ironstock.contract.persistence.OrderGrounds;
import org.ironstock.shared.DutchCalendar;
import org.springframework.stereotype.Component;

/** Limits and terms of orders as policy has set them for today. */
@Component
class OrderPolicy {

    private final OrderGrounds grounds;
    private final Clock clock;

    OrderPolicy(OrderGrounds grounds, Clock clock) {
        this.grounds = grounds;
        this.clock = clock;
    }

    LocalDate today() {
        return DutchCalendar.dayOf(clock.instant());
    }

    Instant now() {
        return clock.instant();
    }

    OrderLimits limits() {
        return new OrderLimits(
                value(OrderParameter.MAX_COVER_WEEKS),
                value(OrderParameter.FORECAST_DAYS),
                value(OrderParameter.TEST_MONTHS),
                value(OrderParameter.STATEMENT_DAYS));
    }

    int value(OrderParameter parameter) {
        return grounds.parameter(parameter, today());
    }

    /** Last moment of a term in working days that starts today. */
    Instant endOfWorkingDays(OrderParameter parameter) {
        return DutchCalendar.endOf(DutchCalendar.official().plusWorkingDays(today(), value(parameter)));
    }

    /** Last moment of a term in days that starts today. */
    Instant endOfDays(OrderParameter parameter) {
        return DutchCalendar.endOf(DutchCalendar.official().endOfPeriod(today(), value(parameter)));
    }
}
