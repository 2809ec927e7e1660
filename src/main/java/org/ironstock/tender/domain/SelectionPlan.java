package org.ironstock.tender.domain;

import java.util.List;

/**
 * How candidates are chosen when their number is limited; published with the documents and not changed after.
 *
 * @param mostInvited candidates that are invited at most; 0 when all suitable ones are
 * @param criteria selection criteria by which suitable candidates are ranked
 */
public record SelectionPlan(int mostInvited, List<Criterion> criteria) {

    /** All suitable candidates are invited. */
    public static final SelectionPlan NONE = new SelectionPlan(0, List.of());

    /**
     * One selection criterion; a candidate gets 0 to 100 points for it.
     *
     * @param weight in whole percents; together 100
     */
    public record Criterion(String code, String name, int weight) {}

    public SelectionPlan {
        criteria = List.copyOf(criteria);
    }
}
