package org.ironstock.tender.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.ironstock.platform.ProcessBean;
import org.ironstock.tender.pricing.Advice;

/** Service task "Herzien advies vastleggen" of {@code tenderEvidence}. */
@ProcessBean("drawRenewedAdvice")
class DrawRenewedAdvice implements JavaDelegate {

    private final Advice advice;

    DrawRenewedAdvice(Advice advice) {
        this.advice = advice;
    }

    @Override
    public void execute(DelegateExecution execution) {
        advice.draw(TenderVariables.TENDER_ID.get(execution));
    }
}
