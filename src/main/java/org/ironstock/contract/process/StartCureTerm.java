package org.ironstock.contract.process;

import java.time.Instant;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.ironstock.contract.late.ContractDefaults;
import org.ironstock.platform.ProcessBean;

/**
 * Service task "Brief verzenden en termijn starten" of {@code contractDefault}; writes {@code cureTermEndedAt} and
 * {@code cureReminderAt}.
 */
@ProcessBean("startCureTerm")
class StartCureTerm implements JavaDelegate {

    private final ContractDefaults defaults;

    StartCureTerm(ContractDefaults defaults) {
        this.defaults = defaults;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String id = ContractDefaultVariables.DEFAULT_ID.get(execution);
        Instant until = defaults.startCureTerm(id);
        ContractDefaultVariables.CURE_TERM_ENDED_AT.set(execution, until.plusSeconds(1));
        ContractDefaultVariables.CURE_REMINDER_AT.set(execution, defaults.remindOfJudgmentAt(id));
    }
}
