package org.ironstock.capacity.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.ironstock.capacity.application.LineMonths;
import org.ironstock.platform.ProcessBean;

/** Service task "Gereedheid meten" of {@code standbyMonth}. */
@ProcessBean("measureReadiness")
class MeasureReadiness implements JavaDelegate {

    private final LineMonths months;

    MeasureReadiness(LineMonths months) {
        this.months = months;
    }

    @Override
    public void execute(DelegateExecution execution) {
        months.measure(StandbyMonthVariables.LINE_MONTH_ID.get(execution));
    }
}
