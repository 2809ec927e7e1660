package org.ironstock.capacity.application;

import java.time.LocalDate;
import org.ironstock.capacity.domain.MonthSettlement.Verdict;

/** The decision table {@code availabilityFee}: what part of the fee a readiness earns. */
public interface FeeTable {

    /**
     * Asks the table.
     *
     * @param rulesDate last day of the month: its rules count
     * @param readinessBasisPoints readiness in hundredths of a percent, rounded down
     */
    Verdict verdict(LocalDate rulesDate, int readinessBasisPoints);
}
