package org.ironstock.tender.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.ironstock.platform.ProcessBean;
import org.ironstock.tender.pricing.Advice;

/** Service task "Gunningsadvies vastleggen" of {@code tenderPricing}: files the advice with its ranking. */
@ProcessBean("drawAwardAdvice")
class DrawAwardAdvice implements JavaDelegate {

    private final Advice advice;

    DrawAwardAdvice(Advice advice) {
        this.advice = advice;
    }

    @Override
    public void execute(DelegateExecution execution) {
        advice.draw(TenderVariables.TENDER_ID.get(execution));
    }
}
