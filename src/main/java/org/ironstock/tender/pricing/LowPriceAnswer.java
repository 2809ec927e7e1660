package org.ironstock.tender.pricing;

import java.util.List;
import java.util.UUID;

/** Judgement on every flagged price. */
public record LowPriceAnswer(List<Row> rows) {

    /**
     * Judgement on one price.
     *
     * @param accepted whether the explanation satisfies
     * @param reason why
     */
    public record Row(UUID bidId, boolean accepted, String reason) {}

    public LowPriceAnswer {
        rows = List.copyOf(rows);
    }
}
