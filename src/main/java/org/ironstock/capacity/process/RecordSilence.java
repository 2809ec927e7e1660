package org.ironstock.capacity.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.ironstock.capacity.application.LineMonths;
import org.ironstock.platform.ProcessBean;

/** Service task "Uitblijven verklaring vastleggen" of {@code standbyMonth}. */
@ProcessBean("recordSilence")
class RecordSilence implements JavaDelegate {

    private final LineMonths months;

    RecordSilence(LineMonths months) {
        this.months = months;
    }

    @Override
    public void execute(DelegateExecution execution) {
        months.closeInSilence(StandbyMonthVariables.LINE_MONTH_ID.get(execution));
    }
}
