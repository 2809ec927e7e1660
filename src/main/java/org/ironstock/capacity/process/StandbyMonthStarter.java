package org.ironstock.capacity.process;

import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.RuntimeService;
import org.ironstock.capacity.application.LineMonths;
import org.ironstock.capacity.application.Readiness;
import org.ironstock.capacity.domain.Declaration;
import org.ironstock.capacity.persistence.MonthRows.ToOpen;
import org.ironstock.platform.Unrestricted;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Starts the process of a month together with its row, and brings declarations to it. */
@Service
@Transactional
public class StandbyMonthStarter {

    /** Message that starts a month. */
    static final String MONTH_ENDED = "capacity.month-ended";

    /** Message and event by which a producer declares. */
    static final String READINESS_DECLARED = "capacity.readiness-declared";

    private final LineMonths months;
    private final Readiness readiness;
    private final RuntimeService runtime;
    private final Unrestricted unrestricted;

    StandbyMonthStarter(LineMonths months, Readiness readiness, RuntimeService runtime, Unrestricted unrestricted) {
        this.months = months;
        this.readiness = readiness;
        this.runtime = runtime;
        this.unrestricted = unrestricted;
    }

    /**
     * Opens months that have ended, each with its process.
     *
     * @return whether some are left
     */
    public boolean openSome(int atOnce) {
        List<ToOpen> found = months.toOpen(atOnce);
        found.forEach(one -> open(one.lineId(), one.month()));
        return found.size() == atOnce;
    }

    /** Opens one month; does nothing when it was opened before. @return its id when it was not */
    public Optional<String> open(String lineId, YearMonth month) {
        Optional<String> opened = months.open(lineId, month);
        opened.ifPresent(id -> runtime.createMessageCorrelation(MONTH_ENDED)
                .processInstanceBusinessKey(id)
                .setVariable(StandbyMonthVariables.LINE_MONTH_ID.name(), id)
                .correlateStartMessage());
        return opened;
    }

    /** Takes a declaration; one that completes a month that waits for it brings its process further. */
    public Readiness.Outcome declare(Declaration declared) {
        Readiness.Outcome outcome = readiness.declare(declared);
        outcome.completedMonth()
                .ifPresent(id -> unrestricted.run(() -> runtime.createMessageCorrelation(READINESS_DECLARED)
                        .processInstanceBusinessKey(id)
                        .correlate()));
        return outcome;
    }
}
