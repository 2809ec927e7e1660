package org.ironstock.capacity.application;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import org.ironstock.capacity.domain.CapacityParameter;
import org.ironstock.capacity.persistence.LineRows;
import org.ironstock.shared.DutchCalendar;
import org.springframework.stereotype.Component;

/** Parameters and terms as policy has set them for today. */
@Component
public class CapacityPolicy {

    private final LineRows rows;
    private final Clock clock;

    CapacityPolicy(LineRows rows, Clock clock) {
        this.rows = rows;
        this.clock = clock;
    }

    public LocalDate today() {
        return DutchCalendar.dayOf(clock.instant());
    }

    public Instant now() {
        return clock.instant();
    }

    /** Last month that has ended. */
    public YearMonth lastEndedMonth() {
        return YearMonth.from(today()).minusMonths(1);
    }

    public int value(CapacityParameter parameter) {
        return rows.parameter(parameter, today());
    }

    /** Last moment of a term in working days that starts today. */
    public Instant endOfWorkingDays(CapacityParameter parameter) {
        return DutchCalendar.endOf(DutchCalendar.official().plusWorkingDays(today(), value(parameter)));
    }
}
