package org.ironstock.capacity.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.ironstock.capacity.application.LineMonths;
import org.ironstock.platform.ProcessBean;

/** Service task "Prestatie verklaren en betaalbaar stellen" of {@code standbyMonth}. */
@ProcessBean("filePerformance")
class FilePerformance implements JavaDelegate {

    private final LineMonths months;

    FilePerformance(LineMonths months) {
        this.months = months;
    }

    @Override
    public void execute(DelegateExecution execution) {
        months.filePerformance(StandbyMonthVariables.LINE_MONTH_ID.get(execution));
    }
}
