package org.ironstock.capacity.domain;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Set;

/** On which days lines were activated: then the unit price counts, and no fee for readiness. */
public interface ActivatedPeriods {

    /** Days of a month on which a line was activated; each day once, however many activations overlap. */
    Set<LocalDate> activatedDays(String lineId, YearMonth month);
}
