package org.ironstock.capacity.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.ironstock.capacity.application.LineMonths;
import org.ironstock.platform.ProcessBean;

/** Service task "Nulmaanden tellen" of {@code standbyMonth}; writes both its consequences. */
@ProcessBean("weighZeroMonths")
class WeighZeroMonths implements JavaDelegate {

    private final LineMonths months;

    WeighZeroMonths(LineMonths months) {
        this.months = months;
    }

    @Override
    public void execute(DelegateExecution execution) {
        LineMonths.Consequences consequences = months.consequences(StandbyMonthVariables.LINE_MONTH_ID.get(execution));
        StandbyMonthVariables.ZERO_MONTHS_IN_A_ROW.set(execution, consequences.noticeOfDefault());
        StandbyMonthVariables.THREE_ZERO_MONTHS.set(execution, consequences.terminationOption());
    }
}
