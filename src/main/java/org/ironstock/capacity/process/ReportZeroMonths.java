package org.ironstock.capacity.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.ironstock.capacity.application.MonthsWithoutFee;
import org.ironstock.platform.ProcessBean;

/** Service task "Nulmaanden bij contract melden" of {@code standbyMonth}. */
@ProcessBean("reportZeroMonths")
class ReportZeroMonths implements JavaDelegate {

    private final MonthsWithoutFee withoutFee;

    ReportZeroMonths(MonthsWithoutFee withoutFee) {
        this.withoutFee = withoutFee;
    }

    @Override
    public void execute(DelegateExecution execution) {
        withoutFee.report(StandbyMonthVariables.LINE_MONTH_ID.get(execution));
    }
}
