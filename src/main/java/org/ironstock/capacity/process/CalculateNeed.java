package org.ironstock.capacity.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.ironstock.capacity.application.Sizings;
import org.ironstock.platform.ProcessBean;

/** Service task "Behoefte berekenen" of {@code standbySizing}. */
@ProcessBean("calculateNeed")
class CalculateNeed implements JavaDelegate {

    private final Sizings sizings;

    CalculateNeed(Sizings sizings) {
        this.sizings = sizings;
    }

    @Override
    public void execute(DelegateExecution execution) {
        sizings.calculate(StandbySizingVariables.SIZING_ID.get(execution));
    }
}
