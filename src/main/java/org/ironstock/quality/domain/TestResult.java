package org.ironstock.quality.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;

/**
 * What a laboratory found.
 *
 * @param enteredBy official who entered it; may not release the lot
 * @param reportNumber number of the report of the laboratory
 * @param defective defective pieces in the sample
 * @param usedUp pieces that the tests destroyed
 * @param measured values by code of the characteristic
 */
public record TestResult(
        String enteredBy,
        Instant enteredAt,
        LocalDate testedOn,
        String laboratory,
        String reportNumber,
        int defective,
        long usedUp,
        Map<String, MeasuredValues> measured,
        String remark) {

    public TestResult {
        measured = Map.copyOf(measured);
    }
}
