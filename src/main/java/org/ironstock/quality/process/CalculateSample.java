package org.ironstock.quality.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.ironstock.platform.ProcessBean;
import org.ironstock.quality.application.LotTests;

/** Service task "Steekproef berekenen" of {@code lotRelease}: the first sample, or the tightened one of the retest. */
@ProcessBean("calculateSample")
class CalculateSample implements JavaDelegate {

    private final LotTests tests;

    CalculateSample(LotTests tests) {
        this.tests = tests;
    }

    @Override
    public void execute(DelegateExecution execution) {
        tests.plan(LotReleaseVariables.LOT_ID.get(execution));
    }
}
