package org.ironstock.tender.fairness;

import java.util.List;
import java.util.UUID;

/**
 * What an official decides about formalities.
 *
 * @param defects decision on each defect that the opening found; it holds for every bid that has the defect
 * @param question about another defect that the official saw; empty when there is none
 * @param bids every bid that has this other defect
 */
public record FormalitiesAnswer(List<Defect> defects, String question, List<UUID> bids) {

    /**
     * Decision on one defect.
     *
     * @param mend whether bidders may mend it
     * @param text question to the bidders, or the reason why it is left
     */
    public record Defect(String code, boolean mend, String text) {}

    public FormalitiesAnswer {
        defects = List.copyOf(defects);
        bids = bids.stream().distinct().toList();
    }
}
