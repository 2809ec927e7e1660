package org.ironstock.tender.process;

import java.util.HashMap;
import java.util.Map;
import org.ironstock.tender.assessment.Exclusions;
import org.ironstock.tender.domain.ExclusionGround.Treatment;
import org.ironstock.tender.domain.LowPrice;
import org.ironstock.tender.persistence.TenderCases;
import org.ironstock.tender.pricing.LowPrices;
import org.ironstock.tender.process.TenderRules.Answer;
import org.springframework.stereotype.Component;

/** Asks the decision tables of assessment and pricing, by the rules of the day on which the tender started. */
@Component
class AssessmentRules {

    private final TenderRules rules;
    private final TenderCases tenders;
    private final Exclusions exclusions;
    private final LowPrices lowPrices;

    AssessmentRules(TenderRules rules, TenderCases tenders, Exclusions exclusions, LowPrices lowPrices) {
        this.rules = rules;
        this.tenders = tenders;
        this.exclusions = exclusions;
        this.lowPrices = lowPrices;
    }

    /** Decision {@code exclusion}: keeps what the law says of a ground. */
    void weigh(String tenderId, String groundCode) {
        Answer answer =
                rules.ask(tenderId, "exclusion", Map.of("rulesDate", rulesDate(tenderId), "groundCode", groundCode));
        Treatment treatment = Treatment.valueOf(answer.row().<String>getEntry("treatment"));
        exclusions.treat(tenderId, groundCode, treatment, answer.version());
    }

    /** Decision {@code abnormallyLowTender}: keeps whether a price asks for an explanation. Unknown stays unknown. */
    void flag(String tenderId, String bidId) {
        LowPrice price = lowPrices.get(tenderId, bidId);
        Map<String, Object> input = new HashMap<>();
        input.put("rulesDate", rulesDate(tenderId));
        input.put("comparedWithMean", price.belowMeanBasisPoints().isPresent());
        input.put("belowMeanBasisPoints", price.belowMeanBasisPoints().orElse(0));
        input.put("comparedWithNext", price.belowNextBasisPoints().isPresent());
        input.put("belowNextBasisPoints", price.belowNextBasisPoints().orElse(0));
        Answer answer = rules.ask(tenderId, "abnormallyLowTender", input);
        lowPrices.flag(tenderId, bidId, answer.row().<Boolean>getEntry("flagged"), answer.version());
    }

    private String rulesDate(String tenderId) {
        return tenders.get(tenderId).rulesDate().toString();
    }
}
