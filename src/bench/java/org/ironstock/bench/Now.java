package org.ironstock.bench;

import java.time.Instant;
import java.util.Date;
import org.camunda.bpm.engine.impl.util.ClockUtil;

/** The clock that both engines of this process share. */
final class Now {

    private Now() {}

    static Instant instant() {
        return ClockUtil.getCurrentTime().toInstant();
    }

    static void travelTo(Instant moment) {
        ClockUtil.setCurrentTime(Date.from(moment));
    }

    /** Back to the clock of the machine. */
    static void reset() {
        ClockUtil.reset();
    }

    /** Seconds that something takes, by the clock of the machine. */
    static double seconds(Runnable work) {
        long started = System.nanoTime();
        work.run();
        return (System.nanoTime() - started) / 1e9;
    }
}
