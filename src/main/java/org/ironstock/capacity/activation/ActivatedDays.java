package org.ironstock.capacity.activation;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.ironstock.capacity.domain.ActivatedPeriods;
import org.ironstock.capacity.domain.Activation;
import org.ironstock.capacity.persistence.ActivationRows;
import org.springframework.stereotype.Component;

/** Days on which a line made for the State: from day T of a confirmed activation up to the last day of its ramp-down. */
@Component
class ActivatedDays implements ActivatedPeriods {

    private final ActivationRows rows;

    ActivatedDays(ActivationRows rows) {
        this.rows = rows;
    }

    @Override
    public Set<LocalDate> activatedDays(String lineId, YearMonth month) {
        List<Activation> activations = rows.ofLine(lineId);
        Set<LocalDate> days = new TreeSet<>();
        for (int number = 1; number <= month.lengthOfMonth(); number++) {
            LocalDate day = month.atDay(number);
            if (activations.stream().anyMatch(one -> one.activeOn(day))) {
                days.add(day);
            }
        }
        return days;
    }
}
