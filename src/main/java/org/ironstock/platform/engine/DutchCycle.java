package org.ironstock.platform.engine;

import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.Date;
import org.camunda.bpm.engine.impl.calendar.CycleBusinessCalendar;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.ironstock.shared.DutchCalendar;
import org.jspecify.annotations.Nullable;
import org.springframework.scheduling.support.CronExpression;

/**
 * Cycles of timers in the time of the Netherlands. The engine would read a cron expression in the zone of the machine,
 * where 14:00 is another hour in winter than in summer; repeating intervals stay with the engine.
 */
final class DutchCycle extends CycleBusinessCalendar {

    @Override
    public @Nullable Date resolveDuedate(String description, @Nullable Date startDate, long repeatOffset) {
        if (description.startsWith("R")) {
            return super.resolveDuedate(description, startDate, repeatOffset);
        }
        Instant from = startDate == null ? ClockUtil.getCurrentTime().toInstant() : startDate.toInstant();
        ZonedDateTime next = CronExpression.parse(description).next(from.atZone(DutchCalendar.ZONE));
        return next == null ? null : Date.from(next.toInstant());
    }
}
