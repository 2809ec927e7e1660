package org.ironstock.tender.fairness;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** What a lawyer finds of each declared ground before anybody is heard. */
public record HearingPlan(List<Row> rows) {

    /**
     * One ground.
     *
     * @param factOn day on which the fact was established, e.g. the judgment became irrevocable
     * @param settled whether taxes or premiums were paid or arranged
     */
    public record Row(UUID groundId, LocalDate factOn, boolean settled) {}

    public HearingPlan {
        rows = List.copyOf(rows);
    }
}
