package org.ironstock.capacity.activation;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import org.ironstock.capacity.domain.ActivationParameter;
import org.ironstock.capacity.domain.ActivationTerms;
import org.ironstock.capacity.persistence.ActivationRows;
import org.ironstock.shared.DutchCalendar;
import org.springframework.stereotype.Component;

/** Terms and limits of activations as policy has set them for a day. */
@Component
public class ActivationPolicy {

    private final ActivationRows rows;
    private final Clock clock;

    ActivationPolicy(ActivationRows rows, Clock clock) {
        this.rows = rows;
        this.clock = clock;
    }

    LocalDate today() {
        return DutchCalendar.dayOf(clock.instant());
    }

    Instant now() {
        return clock.instant();
    }

    int value(ActivationParameter parameter) {
        return value(parameter, today());
    }

    int value(ActivationParameter parameter, LocalDate on) {
        return rows.parameter(parameter, on);
    }

    /** Terms of an activation that starts on a day. */
    ActivationTerms terms(LocalDate start) {
        return new ActivationTerms(
                value(ActivationParameter.MATERIAL_DAYS, start),
                value(ActivationParameter.START_DAYS, start),
                value(ActivationParameter.FIRST_LOT_DAYS, start),
                value(ActivationParameter.DELIVERY_MONTHS, start),
                value(ActivationParameter.RAMP_DOWN_MONTHS, start));
    }

    /** Last moment of a term in calendar days that starts today; a supplier in a crisis works on Sundays too. */
    Instant endOfDays(ActivationParameter parameter) {
        return DutchCalendar.endOf(today().plusDays(value(parameter)));
    }

    /** Last moment of a term in working days that starts today. */
    public Instant endOfWorkingDays(ActivationParameter parameter) {
        return DutchCalendar.endOf(DutchCalendar.official().plusWorkingDays(today(), value(parameter)));
    }
}
