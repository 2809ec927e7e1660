package org.ironstock.capacity.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.ironstock.capacity.application.LineMonths;
import org.ironstock.platform.ProcessBean;

/** Service task "Verklaring van gereedheid vragen" of {@code standbyMonth}; writes whether and until when to wait. */
@ProcessBean("askReadiness")
class AskReadiness implements JavaDelegate {

    private final LineMonths months;

    AskReadiness(LineMonths months) {
        this.months = months;
    }

    @Override
    public void execute(DelegateExecution execution) {
        LineMonths.Asked asked = months.ask(StandbyMonthVariables.LINE_MONTH_ID.get(execution));
        StandbyMonthVariables.READINESS_DECLARED.set(execution, asked.declared());
        StandbyMonthVariables.DECLARATION_UNTIL_AT.set(execution, asked.until());
    }
}
