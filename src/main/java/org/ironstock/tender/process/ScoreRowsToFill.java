package org.ironstock.tender.process;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.ironstock.tender.assessment.Bidders;
import org.ironstock.tender.domain.AwardCriterion;
import org.ironstock.tender.domain.ScoreSheet;

/** Empty rows of a score form: each valid bid on each quality criterion. */
final class ScoreRowsToFill {

    private ScoreRowsToFill() {}

    static List<Map<String, Object>> of(String tenderId, ScoreSheet sheet, Bidders bidders) {
        List<Map<String, Object>> rows = new ArrayList<>();
        for (UUID bid : sheet.bids()) {
            String bidder = bidders.name(tenderId, bid);
            for (AwardCriterion criterion : sheet.criteria()) {
                rows.add(Map.of(
                        "bidId",
                        bid,
                        "bidder",
                        bidder,
                        "criterion",
                        criterion.code(),
                        "criterionName",
                        criterion.name() + " (" + criterion.weight() + "%)",
                        "scale",
                        criterion.scale()));
            }
        }
        return rows;
    }
}
