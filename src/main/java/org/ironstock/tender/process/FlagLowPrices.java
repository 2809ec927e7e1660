package org.ironstock.tender.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.ironstock.platform.ProcessBean;
import org.ironstock.tender.pricing.LowPrices;

/** Service task "Lage prijzen signaleren" of {@code tenderPricing}: asks decision {@code abnormallyLowTender} for each price and keeps its answer; prices stay out of the variables. Writes {@code lowPriceFlagged}. */
@ProcessBean("flagLowPrices")
class FlagLowPrices implements JavaDelegate {

    private final AssessmentRules rules;
    private final LowPrices lowPrices;

    FlagLowPrices(AssessmentRules rules, LowPrices lowPrices) {
        this.rules = rules;
        this.lowPrices = lowPrices;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String tenderId = TenderVariables.TENDER_ID.get(execution);
        lowPrices.compared(tenderId).forEach(bidId -> rules.flag(tenderId, bidId));
        TenderPricingVariables.LOW_PRICE_FLAGGED.set(
                execution, !lowPrices.open(tenderId).isEmpty());
    }
}
