package org.ironstock.tender.fairness;

import java.util.List;
import java.util.UUID;

/**
 * Judgement on what parties did to be reliable again.
 *
 * @param noInterest whether the official declares to have no interest in any of the bidders
 */
public record SelfCleaningAnswer(boolean noInterest, List<Row> rows) {

    /** Judgement on one ground. */
    public record Row(UUID groundId, boolean excluded, String reason) {}

    public SelfCleaningAnswer {
        rows = List.copyOf(rows);
    }
}
