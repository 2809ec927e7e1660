package org.ironstock.tender.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.ironstock.platform.ProcessBean;
import org.ironstock.tender.pricing.Pricing;

/** Service task "Scores berekenen" of {@code tenderPricing}: ranks the bids that are in and keeps the calculation with its parameters. */
@ProcessBean("calculateScores")
class CalculateScores implements JavaDelegate {

    private final Pricing pricing;

    CalculateScores(Pricing pricing) {
        this.pricing = pricing;
    }

    @Override
    public void execute(DelegateExecution execution) {
        pricing.rank(TenderVariables.TENDER_ID.get(execution));
    }
}
