package org.ironstock.capacity.application;

import java.time.LocalDate;
import org.ironstock.capacity.domain.SizedProduct;
import org.ironstock.shared.Quantity;

/** The decision table {@code standbyNeed}: whether more lines are needed. */
public interface NeedTable {

    /**
     * Asks the table.
     *
     * @param neededPerWeek what lines must make in a week
     * @param linesPerWeek what running lines make in a week
     */
    Answer answer(LocalDate rulesDate, Quantity neededPerWeek, Quantity linesPerWeek);

    /** What the table says. */
    record Answer(SizedProduct.Verdict verdict, String rulesVersion) {}
}
