package org.ironstock.tender.process;

import java.time.Clock;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.ironstock.platform.CurrentOfficial;
import org.ironstock.platform.ProcessBean;
import org.ironstock.shared.DutchCalendar;
import org.ironstock.tender.Executor;
import org.ironstock.tender.domain.Need;

/**
 * Service task "Aanbesteding registreren" of {@code tender}: gives a tender that an official started in Tasklist its id
 * and business key. What is needed follows in the first task.
 */
@ProcessBean("registerTender")
class RegisterTender implements JavaDelegate {

    private final TenderStarter starter;
    private final CurrentOfficial currentOfficial;
    private final Clock clock;

    RegisterTender(TenderStarter starter, CurrentOfficial currentOfficial, Clock clock) {
        this.starter = starter;
        this.currentOfficial = currentOfficial;
        this.clock = clock;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Executor executor = TenderVariables.EXECUTOR.find(execution).orElse(Executor.CIBG);
        Need need = Need.toBeRecorded(executor, DutchCalendar.dayOf(clock.instant()));
        String id = starter.register(need, currentOfficial.get().id());
        execution.setProcessBusinessKey(id);
        TenderVariables.TENDER_ID.set(execution, id);
    }
}
