package org.ironstock.demo;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Date;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.ironstock.shared.DutchCalendar;

/** Where the clock stands while examples are made; whoever makes them gives it back. */
final class BorrowedClock {

    private static final int MORNING = 9;

    private BorrowedClock() {}

    static void goTo(Instant moment) {
        ClockUtil.setCurrentTime(Date.from(moment));
    }

    /** Nine o'clock in the Netherlands. */
    static void goTo(LocalDate day) {
        goTo(day.atTime(MORNING, 0).atZone(DutchCalendar.ZONE).toInstant());
    }
}
