package org.ironstock.tender.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.ironstock.platform.ProcessBean;
import org.ironstock.tender.preparation.Preparation;

/** Service task "Waarde ramen" of {@code tenderPreparation}: estimate and maximum, with their documents. */
@ProcessBean("estimateValue")
class EstimateValue implements JavaDelegate {

    private final Preparation preparation;

    EstimateValue(Preparation preparation) {
        this.preparation = preparation;
    }

    @Override
    public void execute(DelegateExecution execution) {
        preparation.estimate(TenderVariables.TENDER_ID.get(execution));
    }
}
