package org.ironstock.tender.process;

import org.ironstock.tender.assessment.Bidders;
import org.ironstock.tender.process.TenderAssessmentVariables.AssessmentOutcome;
import org.springframework.stereotype.Component;

/** Whether a tender still has a valid bid, as the gateways ask. */
@Component
class AssessmentOutcomes {

    private final Bidders bidders;

    AssessmentOutcomes(Bidders bidders) {
        this.bidders = bidders;
    }

    AssessmentOutcome of(String tenderId) {
        return bidders.valid(tenderId).isEmpty() ? AssessmentOutcome.NO_VALID_BID : AssessmentOutcome.VALID;
    }
}
