package org.ironstock.tender.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.ironstock.platform.ProcessBean;
import org.ironstock.tender.pricing.LowPrices;

/** Service task "Toelichting vragen" of {@code tenderPricing}: drafts the question to every flagged bidder who was not asked before (art. 2.116 Aw 2012). */
@ProcessBean("draftPriceQuestions")
class DraftPriceQuestions implements JavaDelegate {

    private final LowPrices lowPrices;

    DraftPriceQuestions(LowPrices lowPrices) {
        this.lowPrices = lowPrices;
    }

    @Override
    public void execute(DelegateExecution execution) {
        lowPrices.draftQuestions(TenderVariables.TENDER_ID.get(execution), "system");
    }
}
