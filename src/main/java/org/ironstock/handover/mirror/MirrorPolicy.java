package org.ironstock.handover.mirror;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import org.ironstock.handover.domain.MirrorParameter;
import org.ironstock.handover.persistence.MirrorRows;
import org.ironstock.shared.DutchCalendar;
import org.springframework.stereotype.Component;

/** Terms and limits of mirrored stock as policy has set them for today. */
@Component
class MirrorPolicy {

    private final MirrorRows rows;
    private final Clock clock;

    MirrorPolicy(MirrorRows rows, Clock clock) {
        this.rows = rows;
        this.clock = clock;
    }

    Instant now() {
        return clock.instant();
    }

    LocalDate today() {
        return DutchCalendar.dayOf(now());
    }

    int value(MirrorParameter parameter, LocalDate on) {
        return rows.parameter(parameter, on);
    }

    /** Last moment at which a finding is judged in time. */
    Instant judgeBy() {
        return DutchCalendar.endOf(
                DutchCalendar.official().plusWorkingDays(today(), value(MirrorParameter.JUDGE_WORKING_DAYS, today())));
    }
}
