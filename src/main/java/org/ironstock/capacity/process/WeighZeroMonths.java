package org.ironstock.capacity.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.ironstock.capacity.application.MonthsWithoutFee;
import org.ironstock.capacity.process.StandbyMonthVariables.ZeroMonthsRoute;
import org.ironstock.platform.ProcessBean;

/** Service task "Nulmaanden tellen" of {@code standbyMonth}; writes what they lead to and who deals with it. */
@ProcessBean("weighZeroMonths")
class WeighZeroMonths implements JavaDelegate {

    private final MonthsWithoutFee withoutFee;

    WeighZeroMonths(MonthsWithoutFee withoutFee) {
        this.withoutFee = withoutFee;
    }

    @Override
    public void execute(DelegateExecution execution) {
        MonthsWithoutFee.Consequences consequences =
                withoutFee.consequences(StandbyMonthVariables.LINE_MONTH_ID.get(execution));
        StandbyMonthVariables.ZERO_MONTHS_IN_A_ROW.set(execution, consequences.noticeOfDefault());
        StandbyMonthVariables.THREE_ZERO_MONTHS.set(execution, consequences.terminationOption());
        StandbyMonthVariables.ZERO_MONTHS_ROUTE.set(execution, route(consequences));
    }

    private static ZeroMonthsRoute route(MonthsWithoutFee.Consequences consequences) {
        if (consequences.none()) {
            return ZeroMonthsRoute.NONE;
        }
        return consequences.contractKnown() ? ZeroMonthsRoute.CONTRACT : ZeroMonthsRoute.LAWYER;
    }
}
