package org.ironstock.tender.process;

import java.util.Map;
import java.util.UUID;
import org.ironstock.tender.assessment.Bidders;
import org.ironstock.tender.domain.AwardCriterion;
import org.ironstock.tender.domain.ScoreSheet;

/**
 * What a score form needs to make its rows, each valid bid on each quality criterion: the bids and the criteria, not the
 * thousands of rows themselves.
 */
final class ScoreForm {

    private ScoreForm() {}

    /** {@code bids} and {@code criteria}, both as a row of the form names them. */
    static Map<String, Object> of(String tenderId, ScoreSheet sheet, Bidders bidders) {
        Map<UUID, String> names = bidders.names(tenderId);
        return Map.of(
                "bids",
                sheet.bids().stream()
                        .map(bid -> Map.of("bidId", bid, "bidder", names.getOrDefault(bid, "")))
                        .toList(),
                "criteria",
                sheet.criteria().stream().map(ScoreForm::criterion).toList());
    }

    private static Map<String, Object> criterion(AwardCriterion criterion) {
        return Map.of(
                "criterion",
                criterion.code(),
                "criterionName",
                criterion.name() + " (" + criterion.weight() + "%)",
                "scale",
                criterion.scale());
    }
}
