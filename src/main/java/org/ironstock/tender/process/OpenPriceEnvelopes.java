package org.ironstock.tender.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.ironstock.platform.ProcessBean;
import org.ironstock.tender.pricing.Pricing;

/** Service task "Prijsenveloppen openen" of {@code tenderPricing}: the vault itself asks again whether the quality report is signed. */
@ProcessBean("openPriceEnvelopes")
class OpenPriceEnvelopes implements JavaDelegate {

    private final Pricing pricing;

    OpenPriceEnvelopes(Pricing pricing) {
        this.pricing = pricing;
    }

    @Override
    public void execute(DelegateExecution execution) {
        pricing.open(TenderVariables.TENDER_ID.get(execution));
    }
}
