package org.ironstock.tender.process;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.ironstock.platform.TaskView;
import org.ironstock.shared.Finding;
import org.ironstock.tender.assessment.Bidders;
import org.ironstock.tender.domain.RankReversal;
import org.ironstock.tender.domain.RankingRound;
import org.ironstock.tender.pricing.Advice;
import org.ironstock.tender.pricing.Pricing;
import org.springframework.stereotype.Component;

/** The ranking as the forms of pricing show it. */
@Component
class AwardAdviceView {

    private static final List<String> COLUMNS =
            List.of("Rang", "Inschrijver", "Kwaliteit", "Prijs", "Score", "Boven de volgende door");

    private final Advice advice;
    private final Pricing pricing;
    private final Bidders bidders;

    AwardAdviceView(Advice advice, Pricing pricing, Bidders bidders) {
        this.advice = advice;
        this.pricing = pricing;
        this.bidders = bidders;
    }

    TaskView withRanking(TaskView view, String tenderId) {
        RankingRound round = pricing.newest(tenderId);
        return view.fact("Formule", round.parameters())
                .fact("Berekening", "Ronde " + round.round() + ": " + round.occasion())
                .table("Rangorde", COLUMNS, advice.table(tenderId))
                .table("Berekeningen", Advice.HISTORY_COLUMNS, advice.calculations(tenderId))
                .findings(warnings(tenderId, round));
    }

    private List<Finding> warnings(String tenderId, RankingRound round) {
        List<Finding> warnings = new ArrayList<>();
        if (round.orderChanged()) {
            warnings.add(Finding.warning(
                    "ORDER_CHANGED", "Rangorde", "De rangorde veranderde nadat een inschrijving was afgevallen.", ""));
        }
        for (RankReversal reversal : pricing.reversals(tenderId)) {
            warnings.add(Finding.warning(
                    "RANK_REVERSAL",
                    "Rangwisseling",
                    "Zonder " + bidders.name(tenderId, UUID.fromString(reversal.excluded()))
                            + " is de rangorde van de andere: "
                            + reversal.after().stream()
                                    .map(id -> bidders.name(tenderId, UUID.fromString(id)))
                                    .collect(Collectors.joining(", "))
                            + ".",
                    ""));
        }
        return warnings;
    }
}
